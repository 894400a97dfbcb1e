"""What came of negotiations, as far as any is recorded."""

from collections import Counter

from django.db.models import Count

from evenhand.work.reporting.about import About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import milestones, rows_of
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import BY_MONTH


def rows(asked: Asked) -> tuple[Row, ...]:
    """Every step that events told of a negotiation."""
    found: Counter[object] = Counter()
    counts = milestones(asked, About.NEGOTIATION).values_list(asked.by).annotate(count=Count("*"))
    for value, count in counts.order_by():
        found[value] += count
    return rows_of(asked, {value: {"steps": count} for value, count in found.items()}, ("steps",))


REPORT = Report(
    name="negotiations",
    title="Negotiations",
    says="Each recorded step of a negotiation, in the month in which it happened.",
    groups=BY_MONTH,
    columns=(Column("steps", "Steps"),),
    rows=rows,
    drawn=("steps",),
)
