"""What a case's liabilities come to over some days, and what was asked for already. Source: M2, M4, M6."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.state import Liability
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.fees import WEEK, is_free
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules

OWN = ("liability:", "schedule:", "service:", "fees:")
"""How the causes of changes begin that count days of a liability; others, put right by hand, are no such days."""


@dataclass(frozen=True)
class Charged:
    """Maintenance and its collection fee, in pence."""

    maintenance: int
    fee: int


def weekly_on(liabilities: Iterable[Liability], case: str, day: date) -> int:
    """What a case owes each week on a day, in pence; nothing where no liability runs."""
    return next((item.weekly for item in liabilities if item.case == case and day in item.during), 0)


def first_owed(liabilities: Iterable[Liability], case: str, start: date, before: date) -> tuple[int, date | None]:
    """What a case owes each week on a day; otherwise from the first day after it on which it owes, and that day.

    A day from `before` on counts no longer. In pence; nothing where no liability runs.
    """
    own = [item for item in liabilities if item.case == case]
    if any(start in item.during for item in own):
        return weekly_on(own, case, start), None
    later = [item for item in own if start < item.during.start < before]
    first = min(later, key=lambda item: item.during.start, default=None)
    return (first.weekly, first.during.start) if first else (0, None)


def change_over(
    before: Sequence[Liability],
    after: Sequence[Liability],
    case: str,
    days: DateRange,
    due_on: date,
    opportunity: DateRange | None,
    rules: Rules,
) -> Charged:
    """What these days cost more under `after` than under `before`, or less: a seventh a day, rounded once (M4).

    They carry a fee where the instalment of `due_on` that pays for them does: what is due around an opportunity has
    none, whichever days it pays for (R10). Errors: NoRuleInForce.
    """
    free = is_free(due_on, opportunity, rules)
    maintenance, fee = 0, Fraction(0)
    for day in days.days():
        change = weekly_on(after, case, day) - weekly_on(before, case, day)
        if not change:
            continue
        maintenance += change
        if not free:
            fee += Fraction(change * rules.number("fees.paying_parent_per_cent", day), 100)
    return Charged(half_up(Fraction(maintenance, WEEK)), half_up(fee / WEEK))


def accrued(liabilities: Sequence[Liability], case: str, since: date | None, until: date) -> int:
    """Maintenance of the days before `until`, from `since` or from the first liability, in pence."""
    return half_up(Fraction(sevenths_accrued(liabilities, case, since, until), WEEK))


def sevenths_accrued(liabilities: Sequence[Liability], case: str, since: date | None, until: date) -> int:
    """The same exactly, in sevenths of a penny: a day is a seventh of a week."""
    sevenths = 0
    for item in liabilities:
        if item.case != case:
            continue
        start = max(item.during.start, since or item.during.start)
        end = min(item.during.end or until, until)
        sevenths += item.weekly * max((end - start).days, 0)
    return sevenths


def asked_for(entries: Iterable[Entry], case: str) -> Charged:
    """What was asked of the paying parent for a case so far: by instalments, what they leave uncovered, and changes."""
    maintenance = fee = 0
    for entry in entries:
        if entry.kind not in (Kind.DUE, Kind.UNCOVERED) and not _counts_days(entry):
            continue
        for line in entry.postings:
            if line.case == case and line.bucket in (Bucket.MAINTENANCE, Bucket.ARREARS):
                maintenance += line.pence
            elif line.case == case and line.bucket in (Bucket.FEE, Bucket.FEE_ARREARS):
                fee += line.pence
    return Charged(maintenance, fee)


def _counts_days(entry: Entry) -> bool:
    return entry.kind is Kind.CHANGED and entry.cause.startswith((*OWN, "reversal:"))


def opened_on(entries: Iterable[Entry], case: str) -> date | None:
    """The day on which an opening balance of maintenance counts: what fell due before it is in it."""
    days = [
        entry.effective_on
        for entry in entries
        if entry.kind is Kind.OPENING
        and any(line.case == case and line.bucket is Bucket.ARREARS for line in entry.postings)
    ]
    return max(days, default=None)
