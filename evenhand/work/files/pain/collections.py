"""Direct debits as pain.008 in its eighth version, in one batch a day of collection and kind of sequence."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import BinaryIO

from evenhand.work.files.pain.elements import amount, bank, element, latin, own_account, text, their_account, totals
from evenhand.work.files.pain.message import Debit, Head
from evenhand.work.files.pain.payments import LONGEST_NAME, group_head

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"
# Who numbers the service users of direct debits.
SCHEME = "BACS"


def write_collections(stream: BinaryIO, head: Head, debits: Sequence[Debit]) -> None:
    """Each debit is booked by itself. The same debits give the same bytes."""

    def say(part: str) -> None:
        stream.write(part.encode())

    say('<?xml version="1.0" encoding="UTF-8"?>\n')
    say(f'<Document xmlns="{NAMESPACE}"><CstmrDrctDbtInitn>')
    say(group_head(head))
    for place, (batch, group) in enumerate(groupby(sorted(debits, key=_batch), key=_batch), 1):
        held = list(group)
        say(f"\n<PmtInf>{_batch_head(head, place, batch, held)}")
        for debit in held:
            say("\n" + _debit(debit))
        say("</PmtInf>")
    say("</CstmrDrctDbtInitn></Document>\n")


def _batch(debit: Debit) -> tuple[date, str]:
    return debit.due_on, "FRST" if debit.first else "RCUR"


def _batch_head(head: Head, place: int, batch: tuple[date, str], held: Sequence[Debit]) -> str:
    due_on, sequence = batch
    user = element("Othr", text("Id", head.account.service_user), element("SchmeNm", text("Prtry", SCHEME)))
    return "".join(
        (
            text("PmtInfId", f"{head.identity}-{place}"),
            "<PmtMtd>DD</PmtMtd><BtchBookg>false</BtchBookg>",
            totals(len(held), sum(debit.pence for debit in held)),
            element("PmtTpInf", text("SeqTp", sequence)),
            text("ReqdColltnDt", due_on.isoformat()),
            element("Cdtr", text("Nm", latin(head.account.holder, LONGEST_NAME))),
            own_account("CdtrAcct", head.account),
            bank("CdtrAgt", head.account.sort_code, head.account.bic),
            element("CdtrSchmeId", element("Id", element("PrvtId", user))),
        )
    )


def _debit(debit: Debit) -> str:
    mandate = element("MndtRltdInf", text("MndtId", debit.mandate), text("DtOfSgntr", debit.signed_on.isoformat()))
    return element(
        "DrctDbtTxInf",
        element("PmtId", text("EndToEndId", debit.identity)),
        amount(debit.pence),
        element("DrctDbtTx", mandate),
        bank("DbtrAgt", debit.payer.sort_code),
        element("Dbtr", text("Nm", latin(debit.payer.holder, LONGEST_NAME))),
        their_account("DbtrAcct", debit.payer),
        element("RmtInf", text("Ustrd", debit.reference)),
    )
