"""Approvals asked for, and how they were answered."""

from evenhand.domain.opportunity.ending_words import Answer
from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import counted
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import BY_MONTH

COLUMNS = (
    Column("asked", "Asked for"),
    Column(str(Answer.APPROVED), "Approved"),
    Column(str(Answer.RETURNED), "Returned"),
    Column(str(Answer.REJECTED), "Rejected"),
    Column(str(Answer.VOID), "Void after an edit"),
)


def rows(asked: Asked) -> tuple[Row, ...]:
    """Each in the month in which it was asked for, and in the month of its answer."""
    return counted(asked, About.APPROVAL, _column, [column.name for column in COLUMNS])


def _column(step: tuple[str, str]) -> str:
    return "asked" if step[0] == Step.ASKED else step[1]


REPORT = Report(
    name="approvals-answered",
    title="Approvals asked for and answered",
    says="What was put to a team leader, in the month in which it was asked for, and the answers, in the month in "
    "which they were given.",
    groups=BY_MONTH,
    columns=COLUMNS,
    rows=rows,
    drawn=("asked", str(Answer.APPROVED)),
)
