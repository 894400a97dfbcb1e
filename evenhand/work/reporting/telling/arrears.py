"""Tells of what arrears consist and since when: what pays them, pays the oldest first.

What was owed when the case came in is older than all else, as nobody here knows how old. A later entry that owes
something again counts from its own day. The parts of a case come to what the ledger holds, to the penny.
"""

from collections import defaultdict
from datetime import date

from evenhand.domain.account.events import LedgerPosted
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.journal import Entry, Kind
from evenhand.work.reporting.about import Sort
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells
from evenhand.work.reporting.telling.rows import Row

SORTS = {
    Bucket.ARREARS: Sort.PARENT,
    Bucket.FEE_ARREARS: Sort.FEES,
    Bucket.OLD_ARREARS: Sort.OLD_SCHEME,
    Bucket.STATE_ARREARS: Sort.STATE,
    Bucket.SUSPENDED: Sort.STATE,
}


def posted(batch: Batch, item: Happened, event: LedgerPosted) -> None:
    """Every entry that changes what is owed as arrears."""
    parts, changed = list(batch.parts(item.account)), False
    for entry in event.entries:
        for (case, sort), pence in _changes(entry).items():
            if pence:
                parts, changed = _changed(batch, item, parts, entry, case, sort, pence), True
    if changed:
        batch.place(item.account, sorted(parts, key=lambda row: (row["case_id"], row["sort"], *_age(row))))


def _changes(entry: Entry) -> dict[tuple[str, Sort], int]:
    found: dict[tuple[str, Sort], int] = defaultdict(int)
    for line in entry.postings:
        if line.bucket in SORTS:
            found[line.case, SORTS[line.bucket]] += line.pence
    return found


def _changed(
    batch: Batch, item: Happened, parts: list[Row], entry: Entry, case: str, sort: Sort, pence: int
) -> list[Row]:
    subject = batch.of_account(item.account, case)
    key = subject["case_id"] if subject else 0
    left = _settled([row for row in parts if (row["case_id"], row["sort"]) == (key, str(sort))], pence)
    if left:
        parts.append(
            {
                "account_id": item.account, "case_id": key, "sort": str(sort), "since": entry.effective_on,
                "brought": entry.kind is Kind.OPENING, "pence": left, **batch.cut(subject)._asdict(),
            }
        )  # fmt: skip
    return [row for row in parts if row["pence"]]


def _settled(parts: list[Row], pence: int) -> int:
    """Takes from parts of the other sign, the oldest first; what is left of the change."""
    for row in sorted(parts, key=_age):
        if (row["pence"] > 0) is not (pence > 0):
            taken = min(abs(row["pence"]), abs(pence)) * (1 if pence > 0 else -1)
            row["pence"] += taken
            pence -= taken
    return pence


def _age(row: Row) -> tuple[bool, date]:
    return not row["brought"], row["since"]


TELLS: Tells = {LedgerPosted: posted}
