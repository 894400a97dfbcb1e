"""Payments to parents as pain.001 in its ninth version, instruction by instruction."""

from collections.abc import Iterable
from typing import BinaryIO

from evenhand.work.files.pain.elements import amount, bank, element, latin, own_account, text, their_account, totals
from evenhand.work.files.pain.message import Head, Transfer

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
LONGEST_NAME = 70
# Not urgent: by Bacs or as a Faster Payment, as the bank agreed with the office.
SERVICE = "NURG"


def write_payments(stream: BinaryIO, head: Head, payments: Iterable[Transfer]) -> None:
    """One batch from one account, each payment booked by itself. The same payments give the same bytes."""

    def say(part: str) -> None:
        stream.write(part.encode())

    say('<?xml version="1.0" encoding="UTF-8"?>\n')
    say(f'<Document xmlns="{NAMESPACE}"><CstmrCdtTrfInitn>')
    say(group_head(head))
    say("<PmtInf>")
    say(text("PmtInfId", head.identity) + "<PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>")
    say(totals(head.count, head.pence) + element("PmtTpInf", element("SvcLvl", text("Cd", SERVICE))))
    say(element("ReqdExctnDt", text("Dt", head.on.isoformat())))
    say(element("Dbtr", text("Nm", latin(head.account.holder, LONGEST_NAME))))
    say(own_account("DbtrAcct", head.account) + bank("DbtrAgt", head.account.sort_code, head.account.bic))
    for payment in payments:
        say("\n" + _payment(payment))
    say("</PmtInf></CstmrCdtTrfInitn></Document>\n")


def group_head(head: Head) -> str:
    """Who sends what, and how much. Its time is the beginning of its day, so that it is the same when sent again."""
    return element(
        "GrpHdr",
        text("MsgId", head.identity),
        text("CreDtTm", f"{head.on.isoformat()}T00:00:00"),
        totals(head.count, head.pence),
        element("InitgPty", text("Nm", latin(head.account.holder, LONGEST_NAME))),
    )


def _payment(payment: Transfer) -> str:
    return element(
        "CdtTrfTxInf",
        element("PmtId", text("EndToEndId", payment.identity)),
        element("Amt", amount(payment.pence)),
        bank("CdtrAgt", payment.to.sort_code),
        element("Cdtr", text("Nm", latin(payment.to.holder, LONGEST_NAME))),
        their_account("CdtrAcct", payment.to),
        element("RmtInf", text("Ustrd", payment.to.roll or payment.reference)),
    )
