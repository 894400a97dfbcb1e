"""Requests that are open, and how many are overdue."""

from django.db.models import Count, Min, Q

from evenhand.insight.models import Standing
from evenhand.work.reporting.about import About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Column, Report, Row, Unit
from evenhand.work.reporting.words import CUTS, kind_of_request, label


def rows(asked: Asked) -> tuple[Row, ...]:
    """A request is overdue once a deadline of its own lies before the last closed day, or on it."""
    late = Count("id", filter=Q(due_on__lte=asked.closed_on))
    standing = Standing.objects.filter(about=str(About.REQUEST), **asked.narrowed).values(asked.by)
    found = standing.annotate(open=Count("id"), overdue=late, oldest=Min("since")).order_by(asked.by)
    return tuple(
        Row(
            row[asked.by],
            kind_of_request(row["kind"]) if asked.by == "kind" else label(asked.by, row[asked.by]),
            {"open": row["open"], "overdue": row["overdue"], "oldest": (asked.closed_on - row["oldest"]).days},
        )
        for row in found
    )


REPORT = Report(
    name="requests-open",
    title="Requests open and overdue",
    says="Service requests that are open at the end of the last closed day, how many of them are past a deadline, and "
    "for how many days the oldest has been open.",
    groups={"kind": "Kind", **CUTS},
    columns=(
        Column("open", "Open"),
        Column("overdue", "Overdue"),
        Column("oldest", "Oldest, days", Unit.DAYS, rests_on="open", adds=False),
    ),
    rows=rows,
    drawn=("open", "overdue"),
    dated=False,
)
