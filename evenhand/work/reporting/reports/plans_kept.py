"""Plans that were kept three, six and twelve months."""

from collections import Counter, defaultdict
from datetime import date

from django.db.models import QuerySet

from evenhand.domain.calendar import add_months
from evenhand.insight.models import Negotiation
from evenhand.work.reporting.about import AGREED
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import rows_of
from evenhand.work.reporting.report import Column, Report, Row, share
from evenhand.work.reporting.words import BY_MONTH

AGES = (3, 6, 12)
COLUMNS = tuple(
    column
    for age in AGES
    for column in (
        Column(f"kept-{age}", f"Kept {age} months"),
        Column(f"broken-{age}", f"Broken within {age}"),
        share(f"share-{age}", f"Share kept {age}", f"kept-{age}", f"kept-{age}", f"broken-{age}"),
    )
)
READ = ("team", "scheme", "employment", "decided_on", "agreed", "collected", "first", "broken_on", "ended_on")
NAMES = tuple(column.name for column in COLUMNS if not column.of)


def rows(asked: Asked) -> tuple[Row, ...]:
    """In the month of the agreement."""
    found: dict[object, Counter[str]] = defaultdict(Counter)
    for plan in agreed(asked):
        for age in AGES:
            name = kept(plan, age, asked.closed_on)
            if name:
                found[value_of(plan, asked.by)][f"{name}-{age}"] += 1
    return rows_of(asked, {value: {name: counts[name] for name in NAMES} for value, counts in found.items()}, NAMES)


def agreed(asked: Asked) -> QuerySet[Negotiation]:
    """The plans that were agreed to in these months."""
    months = {"decided_on__gte": asked.first, "decided_on__lt": add_months(asked.last, 1)}
    return Negotiation.objects.filter(outcome__in=sorted(AGREED), **months, **asked.narrowed).only(*READ)


def value_of(plan: Negotiation, by: str) -> object:
    """What a plan counts under."""
    return agreed_on(plan).replace(day=1) if by == "month" else getattr(plan, by)


def agreed_on(plan: Negotiation) -> date:
    """What was agreed to was decided."""
    assert plan.decided_on is not None  # noqa: S101 - the rows are chosen by it
    return plan.decided_on


def kept(plan: Negotiation, age: int, closed_on: date) -> str:
    """Kept or broken at an age; neither where it is younger, ended before, or was never put on a schedule."""
    end = add_months(agreed_on(plan), age)
    if end > closed_on or plan.first is None:
        return ""
    if plan.broken_on is not None and plan.broken_on < end:
        return "broken"
    return "" if plan.ended_on is not None and plan.ended_on < end else "kept"


REPORT = Report(
    name="plans-kept",
    title="Plans kept at 3, 6 and 12 months",
    says="Plans for arrears by the month of the agreement, as far as they are as old by the last closed day. One is "
    "kept while no instalment planned since the agreement was judged missed or short. One that another plan replaced, "
    "or whose case closed, counts up to then. One that never came on a schedule does not count.",
    groups=BY_MONTH,
    columns=COLUMNS,
    rows=rows,
    drawn=("kept-3", "broken-3"),
    steps=("NEG-15",),
)
