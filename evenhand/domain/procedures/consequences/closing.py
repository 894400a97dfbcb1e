"""What the system writes after an answer, and requests that close themselves (RPO-19 to RPO-21, R24, R26)."""

from datetime import date

from evenhand.domain.opportunity.events import Event, OutcomeRecorded, RequestClosed, UnlikelyToPayRecorded
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Applicant, Ending, Ground, OfferAnswer, Outcome
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.predicates import REASON_NEEDED
from evenhand.domain.procedures.walk import complete, walk

OUTCOMES: dict[OfferAnswer | None, Outcome] = {
    OfferAnswer.DECLINES: Outcome.DECLINED,
    OfferAnswer.NO_RESPONSE: Outcome.NO_RESPONSE,
}
UNLIKELY = "NRP Unlikely to Pay"
SAYS_NOTHING_OF_PAYING = frozenset(
    {
        Ground.LEGAL_EXCLUSION,
        Ground.PREFERS_COLLECT_AND_PAY,
        Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY,
        Ground.NOT_MADE_IN_TIME,
    }
)


def unlikely_to_pay(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Records the outcome of an offer that led nowhere, and on a receiving parent's application Unlikely to Pay.

    Only for what passes RPO-17: neither a legal action nor a choice of service says that somebody will not pay, and
    an offer that the office never made says nothing of them.
    """
    events: list[Event] = []
    for request in state.requests:
        offer = request.offer
        if offer is None or offer.answer in (None, OfferAnswer.ACCEPTS):
            continue
        if state.outcome == "" and request.resolution:
            outcome = OUTCOMES.get(offer.answer, Outcome.NOT_APPROPRIATE)
            events.append(OutcomeRecorded(outcome=outcome, steps=("RPO-20", "PPO-16")))
        if _applies(state, offer):
            events.append(UnlikelyToPayRecorded(status=UNLIKELY, steps=("RPO-19",), rules=("R26",)))
    return tuple(events)


def _applies(state: CaseState, offer: Offer) -> bool:
    if state.unlikely_to_pay or state.application.applicant is not Applicant.RECEIVING:
        return False
    return offer.ground not in REASON_NEEDED | SAYS_NOTHING_OF_PAYING


def close_complete(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Closes each request whose every task that applies is done (R24)."""
    return tuple(
        RequestClosed(
            number=request.number,
            ending=Ending.COMPLETED,
            resolution=request.resolution,
            on=today,
            steps=_closing_steps(request),
            rules=("R24",),
        )
        for request in state.requests
        if request.is_open and complete(walk(state, request, book.procedures[request.procedure]))
    )


CLOSES: dict[str, tuple[str, ...]] = {
    "outcome-scheduled-end": ("SCH-22", "SCH-36"),
    "outcome-early-end": ("EAR-24", "EAR-38"),
    "outcome-extension": ("EXT-16",),
}


def _closing_steps(request: Request) -> tuple[str, ...]:
    offer = request.offer
    if offer is None:
        return CLOSES.get(request.procedure, ())
    return ("PPO-12", "RPO-14") if offer.answer is OfferAnswer.ACCEPTS else ("PPO-17", "RPO-21")


def late_no_longer(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Cancels what a team leader need not decide any more: somebody tried after all, or the offer ended (R2)."""
    return tuple(
        RequestClosed(number=item.number, ending=Ending.CANCELLED, on=today, steps=("RPO-9",), rules=("R2",))
        for item in state.requests
        if item.is_open and item.procedure == "late-offer" and not _still_late(state, item)
    )


def _still_late(state: CaseState, late: Request) -> bool:
    request = state.request(late.parent) if late.parent else None
    offer = request.offer if request is not None and request.is_open else None
    return offer is not None and offer.answer is None and offer.offered_on is None
