"""A case that closes: what was being decided ends, and on the day itself nothing is left waiting. EAR-1d, R15."""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.opportunity.ending_words import ENDS, CheckStatus, Trigger
from evenhand.domain.opportunity.events import (
    CaseClosed,
    Event,
    MethodEnded,
    MethodToEnded,
    OfferAnswered,
    OpportunityMoved,
    OutcomeRecorded,
    RequestClosed,
)
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Ending,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Outcome,
    Resolution,
)
from evenhand.domain.procedures.consequences.ending import void
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.ending.ended import closed_with
from evenhand.domain.procedures.late.decided import CHECK
from evenhand.domain.procedures.late.facts import Fact
from evenhand.domain.procedures.late.marks import mark_of

STEPS, RULES = ("EAR-1d",), ("R15",)


def closing_overtakes(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """What a check had put to a team leader makes no sense on a case that closes: it is void (R15).

    A failed check ends the opportunity without fees; a passed one leaves the service type as it is.
    """
    request = state.open_of(*ENDS)
    if state.closing_on is None or request is None or request.closing is None:
        return ()
    closing, put = request.closing, state.approval_of(request.number)
    if closing.trigger is Trigger.CASE_CLOSING and put is None:
        return ()
    passed = closing.check is CheckStatus.NOT_APPLICABLE and closing.changed_on is None
    failed = closing.check is CheckStatus.UNLIKELY and put is not None
    if not (passed or failed):
        return ()
    return (*void(state, request.number, today), *closed_with(state, request, today, STEPS))


def closure_taken_back(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """An opportunity that ended because its case was to close, which then stays open: a person looks, once (GEN-8).

    Its methods have ended and its service type stayed, so that nothing would be collected and nobody would know.
    """
    held = state.opportunity
    if state.closing_on is not None or held is None or held.ended_on is None:
        return ()
    for request in reversed(state.requests):
        closing = request.closing
        if closing is not None and closing.check_on is not None and closing.trigger is Trigger.CASE_CLOSING:
            mark = mark_of(state, book, today, request.number, CHECK, Fact.CLOSING, closing.check_on)
            return () if mark is None else (mark,)
    return ()


def close_the_case(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """On its day, once the outcome of an opportunity is decided and told: everything ends, and nothing opens again."""
    held = state.opportunity
    if state.closed_on is not None or state.closing_on is None or today < state.closing_on:
        return ()
    if state.open_of(*ENDS) is not None or (held is not None and held.status is OpportunityStatus.RUNNING):
        return ()
    events: list[Event] = []
    for request in state.requests:
        if request.is_open:
            events.extend(_ended(state, request, today))
    if held is not None and held.status is OpportunityStatus.ACCEPTED:
        lapsed = OpportunityMoved(status=OpportunityStatus.LAPSED, ground=Ground.OTHER_CHANGE, steps=STEPS, rules=RULES)
        events += [lapsed, _not_appropriate()]
    return (*events, *_methods(state, today), CaseClosed(on=today, steps=STEPS, rules=RULES))


def _ended(state: CaseState, request: Request, today: date) -> Iterator[Event]:
    """An open request is cancelled because its case closed; an offer that nobody answered is answered by that."""
    yield from void(state, request.number, today)
    resolution = request.resolution
    if request.offer is not None and request.offer.answer is None:
        resolution = Resolution.REJECTED
        yield OfferAnswered(
            number=request.number, answer=OfferAnswer.NOT_APPROPRIATE, on=today, resolution=resolution,
            ground=Ground.OTHER_CHANGE, steps=STEPS, rules=RULES,
        )  # fmt: skip
        if state.outcome == "":
            yield _not_appropriate()
    yield RequestClosed(
        number=request.number, ending=Ending.CANCELLED, resolution=resolution, on=today, steps=STEPS, rules=RULES
    )


def _not_appropriate() -> OutcomeRecorded:
    return OutcomeRecorded(outcome=Outcome.NOT_APPROPRIATE, steps=STEPS, rules=RULES)


def _methods(state: CaseState, today: date) -> Iterator[Event]:
    rests = {"steps": STEPS, "rules": RULES}
    live = [one for one in state.methods if one.until is None or one.until > today]
    yield from (MethodEnded(number=one.number, until=today, **rests) for one in live)
    paid = [one for one in state.pays_to if one.until is None or one.until > today]
    yield from (MethodToEnded(number=one.number, until=today, **rests) for one in paid)
