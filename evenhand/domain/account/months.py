"""What a parent's statement shows, month by month: what was due, what came, what was kept and what was paid on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.ledger.buckets import CLAIMS, Bucket
from evenhand.domain.account.ledger.journal import Entry, Kind
from evenhand.domain.account.ledger.replay import facts
from evenhand.domain.account.position import CasePosition, position
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.rules import Rules

FOR_THE_PARENT = frozenset({Bucket.MAINTENANCE, Bucket.ARREARS, Bucket.OLD_ARREARS})
MADE_DUE = frozenset(
    {Kind.OPENING, Kind.DUE, Kind.UNCOVERED, Kind.CHANGED, Kind.CHARGED, Kind.WAIVED, Kind.WRITTEN_OFF}
)


@dataclass(frozen=True)
class CaseMonth:
    """One month of one case, in pence.

    Attributes:
        due: for the receiving parent.
        came: paid by the paying parent for the receiving parent.
        fee: kept of it as the receiving parent's fee.
        paid_on: sent to the receiving parent.
    """

    first: date
    due: int
    came: int
    fee: int
    paid_on: int


@dataclass(frozen=True)
class PayerMonth:
    """One month of a whole account, in pence: all that was due of the paying parent, and all that they paid."""

    first: date
    due: int
    paid: int


def months_of(start: date, last: date) -> tuple[date, ...]:
    """The first day of each month that holds one of these days."""
    found = [start.replace(day=1)]
    while (following := add_months(found[-1], 1)) <= last:
        found.append(following)
    return tuple(found)


def case_months(entries: Sequence[Entry], case: str, start: date, last: date, rules: Rules) -> tuple[CaseMonth, ...]:
    """The months of one case from the one of `start` to `last`. Errors: NoRuleInForce."""
    made = []
    months = months_of(start, last)
    was = _at(entries, case, add_days(months[0], -1), rules)
    for first in months:
        end = min(add_days(add_months(first, 1), -1), last)
        now = _at(entries, case, end, rules)
        made.append(
            CaseMonth(
                first=first,
                due=_due(entries, first, end, FOR_THE_PARENT, case),
                came=now.collected - was.collected,
                fee=now.fee_kept - was.fee_kept,
                paid_on=now.paid_on - was.paid_on,
            )
        )
        was = now
    return tuple(made)


def payer_months(entries: Sequence[Entry], start: date, last: date) -> tuple[PayerMonth, ...]:
    """The months of the paying parent over all of their cases; what was refunded makes less of what they paid."""
    made = []
    for first in months_of(start, last):
        end = min(add_days(add_months(first, 1), -1), last)
        paid = sum(
            line.pence
            for entry in facts(entries)
            if first <= entry.effective_on <= end and entry.kind in (Kind.RECEIVED, Kind.REFUNDED)
            for line in entry.postings
            if line.bucket is Bucket.CASH
        )
        made.append(PayerMonth(first, _due(entries, first, end, CLAIMS), paid))
    return tuple(made)


def _at(entries: Sequence[Entry], case: str, day: date, rules: Rules) -> CasePosition:
    return position(entries, (case,), day, rules).cases[0]


def _due(entries: Iterable[Entry], first: date, last: date, buckets: frozenset[Bucket], case: str = "") -> int:
    return sum(
        line.pence
        for entry in facts(entries)
        if first <= entry.effective_on <= last and entry.kind in MADE_DUE
        for line in entry.postings
        if line.bucket in buckets and case in ("", line.case)
    )
