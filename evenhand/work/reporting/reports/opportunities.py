"""What became of offers and opportunities."""

from evenhand.domain.opportunity.ending_words import Compliance
from evenhand.domain.opportunity.vocabulary import OfferAnswer
from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import counted
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import BY_MONTH

PLACES = {
    (Step.OFFERED, ""): Column("offered", "Offered"),
    (Step.ANSWERED, OfferAnswer.ACCEPTS): Column("accepted", "Accepted"),
    (Step.ANSWERED, OfferAnswer.DECLINES): Column("declined", "Declined"),
    (Step.ANSWERED, OfferAnswer.NO_RESPONSE): Column("no-response", "No response"),
    (Step.ANSWERED, OfferAnswer.NOT_APPROPRIATE): Column("not-appropriate", "Not appropriate"),
    (Step.STARTED, ""): Column("started", "Started"),
    (Step.LAPSED, ""): Column("lapsed", "Lapsed before the start"),
    (Step.EXTENDED, ""): Column("extended", "Extended"),
    (Step.JUDGED, Compliance.PASS): Column("passed", "Passed"),
    (Step.JUDGED, Compliance.FAIL): Column("failed", "Failed"),
    (Step.JUDGED, Compliance.ENDED_EARLY): Column("ended-early", "Ended early"),
}
NAMES = {(str(kind), str(outcome)): column.name for (kind, outcome), column in PLACES.items()}


def _column(step: tuple[str, str]) -> str | None:
    return NAMES.get(step) or NAMES.get((step[0], ""))


def rows(asked: Asked) -> tuple[Row, ...]:
    """Each step in the month in which it happened."""
    return counted(asked, About.OPPORTUNITY, _column, [column.name for column in PLACES.values()])


REPORT = Report(
    name="opportunities",
    title="Offers and opportunities",
    says="Each offer and each step of an opportunity, in the month in which it happened. An offer counts once, on the "
    "day on which somebody first tried to make it.",
    groups=BY_MONTH,
    columns=tuple(PLACES.values()),
    rows=rows,
    drawn=("offered", "accepted"),
)
