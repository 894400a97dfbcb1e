"""The ledger of an account as it is answered: amounts in pounds, debits positive."""

from datetime import date

from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.domain.account.ledger import Bucket, Entry
from evenhand.domain.money import pounds
from evenhand.work.entry_words import entry_words, reason_of
from evenhand.work.reading.account_ledger import LedgerPage


class PostingOut(Shape):
    """A debit is positive; without a case it belongs to the whole account."""

    case: str = ""
    bucket: Bucket
    amount: Pounds


class LedgerEntryOut(Shape):
    """`on` is the business date of posting, `effective_on` the day on which it counts."""

    number: int
    kind: str
    on: date
    effective_on: date
    says: str
    cause: str
    reason: str = ""
    reverses: int | None = None
    reversed_by: int | None = None
    postings: list[PostingOut]


class LedgerOut(Shape):
    """Newest first."""

    total: int
    page: int
    pages: int
    entries: list[LedgerEntryOut]


def ledger_out(found: LedgerPage) -> LedgerOut:
    """A page of the ledger."""
    entries = [_entry(entry, found.reversed_by.get(entry.number)) for entry in found.entries]
    return LedgerOut(total=found.total, page=found.page, pages=found.pages, entries=entries)


def _entry(entry: Entry, reversed_by: int | None) -> LedgerEntryOut:
    return LedgerEntryOut(
        number=entry.number,
        kind=str(entry.kind),
        on=entry.on,
        effective_on=entry.effective_on,
        says=entry_words(entry),
        cause=entry.cause,
        reason=reason_of(entry),
        reverses=entry.reverses,
        reversed_by=reversed_by,
        postings=[PostingOut(case=line.case, bucket=line.bucket, amount=pounds(line.pence)) for line in entry.postings],
    )
