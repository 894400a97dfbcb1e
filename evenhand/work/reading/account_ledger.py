"""The ledger of an account as it is read: newest first, narrowed by case, kind and day, a page at a time."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.ledger.journal import FOLLOWS
from evenhand.work.entry_words import concerns
from evenhand.work.reading.account_view import AccountView

PAGE = 25


@dataclass(frozen=True)
class LedgerFilter:
    """What is asked for; empty is everything. `since` and `until` are days on which entries count, both included."""

    case: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class LedgerPage:
    """A page. `reversed_by` gives for an entry the number of the one that took it back."""

    entries: tuple[Entry, ...]
    reversed_by: dict[int, int]
    total: int
    page: int
    pages: int


def ledger(view: AccountView, chosen: LedgerFilter, page: int = 1) -> LedgerPage:
    """The entries that were asked for, newest first."""
    found = [entry for entry in reversed(view.entries) if _fits(entry, chosen)]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 1), pages)
    return LedgerPage(
        entries=tuple(found[(page - 1) * PAGE : page * PAGE]),
        reversed_by={entry.reverses: entry.number for entry in view.entries if entry.reverses is not None},
        total=len(found),
        page=page,
        pages=pages,
    )


def _fits(entry: Entry, chosen: LedgerFilter) -> bool:
    if chosen.kind and entry.kind != chosen.kind:
        return False
    if chosen.since is not None and entry.effective_on < chosen.since:
        return False
    if chosen.until is not None and entry.effective_on > chosen.until:
        return False
    if not chosen.case:
        return True
    if entry.kind in FOLLOWS or entry.kind is Kind.PAID_ON:
        return any(line.case == chosen.case for line in entry.postings)
    return concerns(entry, chosen.case)
