"""Entries of the ledger: append-only, double entry. Source: M6, M7."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.account.ledger.buckets import Bucket

Key = tuple[str, Bucket]
Balances = dict[Key, int]


class Kind(StrEnum):
    """What an entry records. All but the last two are facts; those follow from them."""

    OPENING = "opening-balance"
    DUE = "instalment-due"
    UNCOVERED = "not-covered"
    CHANGED = "liability-changed"
    CHARGED = "charged"
    WAIVED = "waived"
    RECEIVED = "received"
    PAID_ON = "paid-on"
    REFUNDED = "refunded"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    WRITTEN_OFF = "written-off"
    MISSED = "missed"
    ALLOCATED = "allocated"
    REALLOCATED = "reallocated"


FOLLOWS = frozenset({Kind.ALLOCATED, Kind.REALLOCATED})
BESIDE = frozenset({Kind.PAID_ON})
"""What never changes how money is allocated."""


@dataclass(frozen=True)
class Posting:
    """One line of an entry, in pence: a debit is positive. `case` is empty for what belongs to the whole account."""

    case: str
    bucket: Bucket
    pence: int


@dataclass(frozen=True)
class Entry:
    """One entry.

    Attributes:
        number: within the account, in the order of posting.
        on: the business date on which it was posted.
        effective_on: the day on which it counts; it may lie before `on` (M6).
        cause: what it was posted for, such as instalment:12; one entry a cause.
        postings: they sum to zero.
        reverses: the number of the entry that this one takes back.
        keeps: of a missed instalment: what may still be paid in time, by case, maintenance then fee.
        why: a person's reason.

    Errors: ValueError where the postings do not sum to zero.
    """

    number: int
    kind: Kind
    on: date
    effective_on: date
    cause: str
    postings: tuple[Posting, ...]
    reverses: int | None = None
    keeps: tuple[str, int, int] | None = None
    why: str = ""

    def __post_init__(self) -> None:
        if sum(posting.pence for posting in self.postings):
            raise ValueError(f"the postings of {self.cause} do not sum to zero")


def added(balances: Balances, postings: tuple[Posting, ...]) -> Balances:
    """Balances after these postings; a balance of nothing is left out."""
    found = dict(balances)
    for posting in postings:
        key = (posting.case, posting.bucket)
        held = found.get(key, 0) + posting.pence
        if held:
            found[key] = held
        else:
            found.pop(key, None)
    return found


def between(case: str, debit: Bucket, credit: Bucket, pence: int) -> tuple[Posting, ...]:
    """Two lines of one case; none where there is nothing to post."""
    return (Posting(case, debit, pence), Posting(case, credit, -pence)) if pence else ()
