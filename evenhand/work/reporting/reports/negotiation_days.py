"""How long negotiations of arrears took."""

from collections import Counter, defaultdict

from evenhand.work.reporting.about import About, Came, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import lengths, rows_of
from evenhand.work.reporting.percentile import MEDIAN, NINE_IN_TEN, percentile
from evenhand.work.reporting.report import Column, Report, Row, Unit
from evenhand.work.reporting.words import BY_MONTH, entry_of, trigger

OUTCOMES = {
    Came.WITHIN: "Agreed, within 24 months",
    Came.LONGER: "Agreed, beyond 24 months",
    Came.DEFERRED: "Deferred",
    Came.REFUSED: "Refused",
}
NAMES = ("decided", "median", "nine-in-ten")


def rows(asked: Asked) -> tuple[Row, ...]:
    """In the month of the decision."""
    found: dict[object, Counter[int]] = defaultdict(Counter)
    by = asked.by if asked.by not in ("entry", "outcome") else "outcome"
    for (_, value), days in lengths(asked, About.NEGOTIATION, by, kind=str(Step.DECIDED)).items():
        if by == "outcome":
            value = entry_of(str(value))[0 if asked.by == "entry" else 1]
        found[value].update(days)
    made = rows_of(asked, {value: _cells(days) for value, days in found.items()}, NAMES)
    return tuple(
        Row(row.key, _words(asked.by, row), row.cells if row.cells["decided"] else _cells(Counter())) for row in made
    )


def _cells(days: Counter[int]) -> dict[str, int | None]:
    return {
        "decided": sum(days.values()),
        "median": percentile(days, MEDIAN),
        "nine-in-ten": percentile(days, NINE_IN_TEN),
    }


def _words(by: str, row: Row) -> str:
    if by == "outcome":
        return OUTCOMES[Came(row.key)]
    return trigger(row.key) if by == "entry" else row.label


REPORT = Report(
    name="negotiation-days",
    title="How long negotiations took",
    says="Negotiations that were decided in these months, and the days since each began: at least half took no longer "
    "than the median, and nine in ten likewise.",
    groups=BY_MONTH | {"entry": "Began with", "outcome": "Decision"},
    columns=(
        Column("decided", "Decided"),
        Column("median", "Median days", Unit.DAYS, rests_on="decided", adds=False),
        Column("nine-in-ten", "Nine in ten within", Unit.DAYS, rests_on="decided", adds=False),
    ),
    rows=rows,
    drawn=("median", "nine-in-ten"),
    steps=("NEG-15",),
)
