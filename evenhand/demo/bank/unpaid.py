"""Writes a Bacs report of unpaid direct debits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO
from xml.sax.saxutils import quoteattr  # writes text, and reads nothing

from evenhand.domain.money import pounds
from evenhand.work.files.bank.return_codes import return_codes


@dataclass(frozen=True)
class Returned:
    """One debit that came back. `payer`: the payer's sort code of six digits and account number of eight."""

    reference: str
    collected_on: date
    pence: int
    code: str
    payer: tuple[str, str] = ("", "")
    transaction_code: str = "17"


def write_unpaid(stream: BinaryIO, on: date, account: tuple[str, str], items: Iterable[Returned]) -> None:
    """The report of one day for one account of the office, given by its sort code and its number."""
    _put(stream, '<?xml version="1.0" encoding="UTF-8"?>\n<BACSDocument><Data><ARUDD>')
    _put(stream, _element("Header", reportType="REFT1019", adviceNumber="001", currentProcessingDate=on.isoformat()))
    _put(stream, "<Advice><OriginatingAccountRecords><OriginatingAccountRecord>")
    _put(stream, _element("OriginatingAccount", number=account[1], sortCode=_hyphens(account[0]), type="0"))
    count = total = 0
    for item in items:
        count, total = count + 1, total + item.pence
        _put(stream, _item(item))
    _put(stream, _element("Totals", numberOf=str(count), valueOf=pounds(total), currency="GBP"))
    _put(stream, "</OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data>")
    _put(stream, "<SignatureMethod>Vanilla</SignatureMethod><Signature/></BACSDocument>\n")


def _item(item: Returned) -> str:
    sort_code, number = item.payer
    payer = _element("PayerAccount", number=number, ref=item.reference, sortCode=_hyphens(sort_code)) if number else ""
    told = _attributes(
        ref=item.reference,
        transCode=item.transaction_code,
        returnCode=item.code,
        returnDescription=return_codes().get(item.code, "").upper(),
        originalProcessingDate=item.collected_on.isoformat(),
        valueOf=pounds(item.pence),
        currency="GBP",
    )
    return f"<ReturnedDebitItem{told}>{payer}</ReturnedDebitItem>\n"


def _element(name: str, **attributes: str) -> str:
    return f"<{name}{_attributes(**attributes)}/>\n"


def _attributes(**attributes: str) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())


def _hyphens(sort_code: str) -> str:
    return "-".join((sort_code[:2], sort_code[2:4], sort_code[4:]))


def _put(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode())
