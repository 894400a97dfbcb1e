"""How many days an opportunity spends in each stage."""

from collections import Counter

from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import lengths
from evenhand.work.reporting.percentile import MEDIAN, NINE_IN_TEN, percentile
from evenhand.work.reporting.report import Column, Report, Row, Unit

STAGES = {
    Step.ANSWERED: "Offer to answer",
    Step.STARTED: "Answer to start",
    Step.ENDING: "Start to end",
    Step.JUDGED: "End to outcome",
    Step.CLOSED: "Outcome to closed",
}


def rows(asked: Asked) -> tuple[Row, ...]:
    """A stage that nothing left in these months has no row."""
    found: dict[str, Counter[int]] = {}
    for (kind, _), days in lengths(asked, About.OPPORTUNITY, "kind").items():
        found[kind] = days
    return tuple(
        Row(
            str(stage),
            title,
            {
                "opportunities": sum(days.values()),
                "median": percentile(days, MEDIAN),
                "nine-in-ten": percentile(days, NINE_IN_TEN),
            },
        )
        for stage, title in STAGES.items()
        if (days := found.get(str(stage), Counter()))
    )


REPORT = Report(
    name="stages",
    title="Days in each stage",
    says="How long offers and opportunities that left a stage in these months had been in it. The median is the "
    "smallest number of days that at least half of them took, or less; nine in ten likewise. No figure lies between "
    "two days.",
    groups={"stage": "Stage"},
    columns=(
        Column("opportunities", "Left the stage", adds=False),
        Column("median", "Median days", Unit.DAYS, rests_on="opportunities", adds=False),
        Column("nine-in-ten", "Nine in ten within", Unit.DAYS, rests_on="opportunities", adds=False),
    ),
    rows=rows,
    drawn=("median", "nine-in-ten"),
)
