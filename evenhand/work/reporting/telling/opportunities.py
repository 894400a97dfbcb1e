"""Tells how far an offer and its opportunity have come, with the days since the step before."""

from evenhand.domain.opportunity.ending_words import ENDS
from evenhand.domain.opportunity.events import (
    OfferAnswered,
    OfferDated,
    OpportunityEnded,
    OpportunityExtended,
    OpportunityMoved,
    RequestClosed,
)
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells, days_between
from evenhand.work.reporting.telling.rows import Row

OF = About.OPPORTUNITY


def offered(batch: Batch, item: Happened, event: OfferDated) -> None:
    """The first attempt to make the offer; a later one, after a new address, is the same offer."""
    subject = _about(batch, item, event.number)
    if subject is not None and subject["offered_on"] is None:
        subject["offered_on"] = event.offered_on
        batch.step(subject, OF, Step.OFFERED, event.number, event.offered_on)


def answered(batch: Batch, item: Happened, event: OfferAnswered) -> None:
    """What became of the offer, once."""
    subject = _about(batch, item, event.number)
    if subject is None or subject["answered_on"] is not None:
        return
    subject["answered_on"] = event.on
    days = days_between(subject["offered_on"], event.on)
    batch.step(subject, OF, Step.ANSWERED, event.number, event.on, str(event.answer), days=days)


def moved(batch: Batch, item: Happened, event: OpportunityMoved) -> None:
    """It started, or lapsed before it could."""
    subject = batch.subject(item.case)
    if subject is None:
        return
    days = days_between(subject["answered_on"], item.on)
    if event.status is OpportunityStatus.RUNNING:
        subject["started_on"] = item.on
        batch.step(subject, OF, Step.STARTED, subject["offer"], item.on, days=days)
    elif event.status is OpportunityStatus.LAPSED:
        batch.step(subject, OF, Step.LAPSED, subject["offer"], item.on, str(event.ground or ""))


def extended(batch: Batch, item: Happened, event: OpportunityExtended) -> None:
    """Its end moved."""
    subject = batch.subject(item.case)
    if subject is not None:
        batch.step(subject, OF, Step.EXTENDED, subject["offer"], item.on, str(event.months))


def ended(batch: Batch, item: Happened, event: OpportunityEnded) -> None:
    """It was judged. Its end had come when the request that judges it was opened."""
    subject = batch.subject(item.case)
    if subject is None:
        return
    request, waited = _judging(batch, item.case), None
    if request is not None:
        days, waited = days_between(subject["started_on"], request["since"]), days_between(request["since"], item.on)
        batch.step(subject, OF, Step.ENDING, subject["offer"], request["since"], request["kind"], days=days)
    subject["ending"], subject["judged_on"] = request["number"] if request else 0, item.on
    batch.step(subject, OF, Step.JUDGED, subject["offer"], item.on, str(event.compliance), days=waited)


def closed(batch: Batch, item: Happened, event: RequestClosed) -> None:
    """The request that judged it is closed: nothing of the opportunity is left to do."""
    subject = batch.subject(item.case)
    if subject is not None and event.number == subject["ending"] != 0:
        days = days_between(subject["judged_on"], item.on)
        batch.step(subject, OF, Step.CLOSED, subject["offer"], item.on, days=days)
        subject["ending"] = 0


def _judging(batch: Batch, case: int | None) -> Row | None:
    """The open request about the outcome: a case has one at most."""
    rows = batch.standing.now.values()
    return next((row for row in rows if row["case_id"] == case and row["kind"] in ENDS), None)


def _about(batch: Batch, item: Happened, number: int) -> Row | None:
    subject = batch.subject(item.case)
    if subject is not None and subject["offer"] != number:
        subject |= {
            "offer": number, "offered_on": None, "answered_on": None, "started_on": None, "ending": 0,
            "judged_on": None,
        }  # fmt: skip
    return subject


TELLS: Tells = {
    OfferDated: offered,
    OfferAnswered: answered,
    OpportunityMoved: moved,
    OpportunityExtended: extended,
    OpportunityEnded: ended,
    RequestClosed: closed,
}
