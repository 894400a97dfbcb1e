"""Requests that were opened and closed."""

from collections import Counter, defaultdict

from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import counted, lengths
from evenhand.work.reporting.percentile import MEDIAN, NINE_IN_TEN, percentile
from evenhand.work.reporting.report import Column, Report, Row, Unit
from evenhand.work.reporting.words import BY_MONTH, key_of, kind_of_request


def rows(asked: Asked) -> tuple[Row, ...]:
    """Opened and closed, with the days for which those that were closed had been open."""
    days: dict[str, Counter[int]] = defaultdict(Counter)
    for (_, value), counts in lengths(asked, About.REQUEST, asked.by, kind=str(Step.CLOSED)).items():
        days[key_of(value)].update(counts)
    found = counted(asked, About.REQUEST, lambda step: step[0], (str(Step.OPENED), str(Step.CLOSED)))
    return tuple(
        Row(
            row.key,
            kind_of_request(row.key) if asked.by == "outcome" else row.label,
            {
                **row.cells,
                "median": percentile(days[row.key], MEDIAN),
                "nine-in-ten": percentile(days[row.key], NINE_IN_TEN),
            },
        )
        for row in found
    )


REPORT = Report(
    name="requests-handled",
    title="Requests opened and closed",
    says="Service requests in the month in which they were opened, and in the month in which they were closed, with "
    "the days for which those had been open: at least half took no longer than the median, and nine in ten likewise.",
    groups=BY_MONTH | {"outcome": "Kind"},
    columns=(
        Column(str(Step.OPENED), "Opened"),
        Column(str(Step.CLOSED), "Closed"),
        Column("median", "Median days open", Unit.DAYS, rests_on=str(Step.CLOSED), adds=False),
        Column("nine-in-ten", "Nine in ten within", Unit.DAYS, rests_on=str(Step.CLOSED), adds=False),
    ),
    rows=rows,
    drawn=(str(Step.OPENED), str(Step.CLOSED)),
)
