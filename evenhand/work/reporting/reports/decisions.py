"""Discretionary decisions, and how many are not what was proposed."""

from evenhand.work.reporting.about import AS_PROPOSED, OTHERWISE, About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import counted
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import BY_MONTH


def rows(asked: Asked) -> tuple[Row, ...]:
    """In the month of the decision."""
    return counted(asked, About.DECISION, lambda step: step[0], (AS_PROPOSED, OTHERWISE))


REPORT = Report(
    name="decisions",
    title="Discretionary decisions",
    says="Each discretionary decision in the month in which it was recorded, and whether it is what the system "
    "proposed.",
    groups=BY_MONTH | {"outcome": "What was decided"},
    columns=(Column(AS_PROPOSED, "As proposed"), Column(OTHERWISE, "Otherwise")),
    rows=rows,
    drawn=(AS_PROPOSED, OTHERWISE),
)
