"""What the system writes after an answer, and requests that close themselves (RPO-19 to RPO-21, R24, R26)."""

from datetime import date

from evenhand.domain.opportunity.events import Event, OutcomeRecorded, RequestClosed, UnlikelyToPayRecorded
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Applicant, Ending, Ground, OfferAnswer
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.predicates import REASON_NEEDED
from evenhand.domain.procedures.walk import complete, walk

UNLIKELY = "NRP Unlikely to Pay"


def unlikely_to_pay(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Records the outcome of an offer that led nowhere, and on a receiving parent's application Unlikely to Pay."""
    events: list[Event] = []
    for request in state.requests:
        offer = request.offer
        if offer is None or offer.answer in (None, OfferAnswer.ACCEPTS) or request.carried:
            continue
        outcome = str(request.resolution)
        if state.outcome == "":
            events.append(OutcomeRecorded(outcome=outcome, steps=("RPO-20", "PPO-16")))
        applies = state.application.applicant is Applicant.RECEIVING and offer.ground not in REASON_NEEDED
        if applies and state.unlikely_to_pay == "" and offer.ground is not Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY:
            events.append(UnlikelyToPayRecorded(status=UNLIKELY, steps=("RPO-19", "RPO-6"), rules=("R26",)))
    return tuple(events)


def close_complete(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Closes each request whose every task that applies is done (R24)."""
    return tuple(
        RequestClosed(
            number=request.number,
            ending=Ending.COMPLETED,
            resolution=request.resolution,
            steps=("PPO-12", "PPO-17", "RPO-14", "RPO-21") if request.offer else (),
            rules=("R24",),
        )
        for request in state.requests
        if request.is_open and complete(walk(state, request, book.procedures[request.procedure]))
    )
