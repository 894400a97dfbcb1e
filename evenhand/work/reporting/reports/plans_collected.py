"""Arrears that were agreed to be paid, and what of them came."""

from collections import Counter, defaultdict

from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import rows_of
from evenhand.work.reporting.report import Column, Report, Row, Unit, share
from evenhand.work.reporting.reports.plans_kept import agreed, value_of
from evenhand.work.reporting.words import BY_MONTH

NAMES = ("plans", "agreed", "collected")


def rows(asked: Asked) -> tuple[Row, ...]:
    """In the month of the agreement. What came beyond the arrears that were agreed about is not of this plan."""
    found: dict[object, Counter[str]] = defaultdict(Counter)
    for plan in agreed(asked):
        came = min(max(plan.collected, 0), plan.agreed)
        found[value_of(plan, asked.by)].update({"plans": 1, "agreed": plan.agreed, "collected": came})
    return rows_of(asked, {value: {name: counts[name] for name in NAMES} for value, counts in found.items()}, NAMES)


REPORT = Report(
    name="plans-collected",
    title="Arrears agreed and collected",
    says="Plans for arrears by the month of the agreement: what was owed as arrears then, less what was disputed, and "
    "what was paid of arrears since, up to the last closed day. Fees and charges do not count. What another plan "
    "replaced counts up to then.",
    groups=BY_MONTH,
    columns=(
        Column("plans", "Plans"),
        Column("agreed", "Arrears agreed", Unit.PENCE, rests_on="plans"),
        Column("collected", "Collected of them", Unit.PENCE, rests_on="plans"),
        share("share", "Share collected", "collected", "agreed"),
    ),
    rows=rows,
    drawn=("agreed", "collected"),
    steps=("NEG-15",),
)
