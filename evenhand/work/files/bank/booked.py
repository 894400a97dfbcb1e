"""What an entry says of itself, whatever payments stand in it."""

from datetime import date
from typing import NamedTuple

from evenhand.work.files.bank.fields import Fields
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.fault import Faults

BOOKED = "BOOK"
# Announced, for information, and dated ahead: none of them is money that came.
NOT_BOOKED = ("PDNG", "INFO", "FUTR")
STATUSES = (BOOKED, *NOT_BOOKED)
CREDIT, DEBIT = "CRDT", "DBIT"
_CODE = ("BkTxCd/Domn", "BkTxCd/Fmly", "BkTxCd/SubFmly")


class Booked(NamedTuple):
    """An entry that the bank booked. `batched`: it says that it is several; `batch_count`: how many, if it says."""

    number: int
    place: int
    pence: int
    credit: bool
    reversal: bool
    booked_on: date
    value_on: date | None
    bank_reference: str
    own_reference: str
    code: str
    own_code: str
    words: str
    batched: bool
    batch_count: int | None


def status_of(raw: Raw) -> str:
    """As it stands, or empty."""
    status = raw.get("Sts", "")
    return status if isinstance(status, str) else ""


def booked(number: int, place: int, raw: Raw) -> Booked | Faults:
    """`number` counts the entries of the file, `place` those of the statement."""
    fields = Fields(number, raw)
    fields.one_of("Sts", STATUSES)
    value_on = fields.day("ValDt")
    booked_on = fields.day("BookgDt") or value_on
    if booked_on is None and not fields.has("BookgDt"):
        fields.wrong("BookgDt", "nothing", "the day on which it was booked")
    entry = Booked(
        number=number,
        place=place,
        pence=fields.pence("Amt"),
        credit=fields.one_of("CdtDbtInd", (CREDIT, DEBIT)) == CREDIT,
        reversal=fields.flag("RvslInd"),
        booked_on=booked_on or date.min,
        value_on=value_on,
        bank_reference=fields.reference("AcctSvcrRef"),
        own_reference=fields.reference("NtryRef"),
        code=code_of(fields),
        own_code=fields.text("BkTxCd/Prtry"),
        words=fields.text("AddtlNtryInf"),
        batched="Btch" in raw,
        batch_count=_count(fields),
    )
    return fields.faults() or entry


def code_of(fields: Fields) -> str:
    """Domain, family and sub-family, such as PMNT-RCDT-ESCT; empty where none is given."""
    return "-".join(filter(None, map(fields.text, _CODE))) if fields.has(_CODE[0]) else ""


def _count(fields: Fields) -> int | None:
    counts = fields.texts("NbOfTxs")
    if not counts:
        return None
    if not all(count.isascii() and count.isdecimal() for count in counts):
        fields.wrong("NtryDtls/Btch/NbOfTxs", "what is no number", "a number")
        return None
    return sum(map(int, counts))
