"""What is true of every case at every moment."""

from datetime import date

from evenhand.domain.opportunity.apply import apply
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.events import Event, NoteAdded, RequestAssigned, RequestClosed, RequestOpened
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ending,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Resolution,
    Status,
    TimerWhy,
    Verdict,
)
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.settle import settle
from tests.domain.cases import BOOK
from tests.domain.invariants_of_endings import endings_hold, ends_rightly, in_order, letter_holds

RESTS_ON_NOTHING = (RequestAssigned, NoteAdded)
RESOLUTIONS = {
    OfferAnswer.ACCEPTS: {Resolution.ACCEPTED},
    OfferAnswer.DECLINES: {Resolution.REJECTED},
    OfferAnswer.NOT_APPROPRIATE: {Resolution.REJECTED},
    OfferAnswer.NO_RESPONSE: {Resolution.NO_RESPONSE},
}


def happens_rightly(before: CaseState, events: tuple[Event, ...], today: date) -> None:
    """Each event where it stands: an offer opens on eligibility alone, and closes with what must follow."""
    state = before
    for event in events:
        assert event.steps or event.rules or isinstance(event, RESTS_ON_NOTHING), event
        if isinstance(event, RequestOpened) and event.procedure in OFFERS:
            found = assess(state, BOOK.rules, today)
            assert isinstance(found, Eligibility) and found.verdict is Verdict.ELIGIBLE
        if isinstance(event, RequestOpened):
            assert event.number == state.next_number
            assert state.opened_for(event.cause) is None
        if isinstance(event, RequestClosed):
            closing = state.request(event.number)
            assert closing is not None and closing.is_open
            assert event.on == today
        in_order(before, event)
        ends_rightly(state, event, today)
        state = apply(state, event)


def holds(state: CaseState, today: date) -> None:
    """What a case is between two entries."""
    assert settle(state, BOOK, today) == ()
    assert sum(item.is_open and item.procedure in OFFERS for item in state.requests) <= 1
    for request in state.requests:
        _request_holds(state, request)
    _letters_hold(state)
    _timers_hold(state)
    live = state.live_methods(today)
    assert sum(method.share for method in live) == (100 if live else 0)
    ended = state.opportunity is not None and state.opportunity.status is OpportunityStatus.ENDED
    assert state.unlikely_to_pay == "" or ended or state.application.applicant is Applicant.RECEIVING
    _opportunity_holds(state)
    endings_hold(state, today)


def _request_holds(state: CaseState, request: Request) -> None:
    assert (request.status is Status.CLOSED) == (request.ending is not None) == (request.closed_on is not None)
    assert request.status is not Status.OPEN or not request.done
    offer = request.offer
    if request.procedure not in OFFERS:
        return
    assert offer is not None
    assert (offer.answer is None) == (request.resolution is Resolution.NONE)
    assert request.is_open or offer.answer is not None
    if offer.answer is not None:
        allowed = RESOLUTIONS[offer.answer]
        lapsed = {Resolution.REJECTED} if request.ending is Ending.CANCELLED else set()
        assert request.resolution in allowed | lapsed
        assert (offer.ground is None) == (offer.answer is OfferAnswer.ACCEPTS)
    if not request.is_open:
        followed = any(item.parent == request.number and item.procedure == "offer-follow-up" for item in state.requests)
        assert followed is bool(request.moved) or request.ending is Ending.COMPLETED
        nothing_to_collect = offer.ground is Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY
        assert followed or nothing_to_collect or request.record_of("methods")


def _letters_hold(state: CaseState) -> None:
    named = [(letter.cause, letter.code, letter.to) for letter in state.letters]
    assert len(set(named)) == len(named)
    for letter in state.letters:
        what, _, which = letter.cause.partition(":")
        if what == "offer":
            request = state.request(int(which))
            assert request is not None and request.offer is not None
            assert request.offer.answer is OfferAnswer.ACCEPTS
        elif what == "outcome":
            letter_holds(state, letter.code, letter.to, letter.cause)
        elif what == "calculation":
            request = state.request(int(which))
            assert request is not None and request.procedure == "perform-calculation"
        else:
            assert what in ("provisional", "address")
            assert date.fromisoformat(which[:10]) <= letter.on


def _timers_hold(state: CaseState) -> None:
    assert len({(timer.why, timer.request) for timer in state.timers}) == len(state.timers)
    for timer in state.timers:
        if timer.why is TimerWhy.START:
            assert state.opportunity is not None
            assert state.opportunity.status is OpportunityStatus.ACCEPTED
            assert timer.due_on == state.opportunity.period.start
            continue
        if timer.why is TimerWhy.END:
            assert state.opportunity is not None
            assert state.opportunity.status is OpportunityStatus.RUNNING
            assert timer.due_on == state.opportunity.period.end
            continue
        if timer.why in (TimerWhy.DATED_FACT, TimerWhy.ARREARS_COME_OVER):
            assert timer.request == 0
            continue
        request = state.request(timer.request)
        assert request is not None and request.is_open
        if timer.why is TimerWhy.PAYMENT_RETURNED:
            assert request.procedure == "returned-payment"
            continue
        assert request.procedure in OFFERS
        assert request.offer is not None and request.offer.answer is None
        assert (timer.why is TimerWhy.WITHDRAWAL) <= (request.offer.offered_on is not None)
        assert (timer.why is TimerWhy.LATE) <= (request.offer.offered_on is None)


def _opportunity_holds(state: CaseState) -> None:
    if state.opportunity is None:
        return
    request = state.request(state.opportunity.request)
    assert request is not None and request.offer is not None
    assert request.offer.answer is OfferAnswer.ACCEPTS
    assert request.offer.first_collection_on == state.opportunity.period.start
    assert state.opportunity.route is state.application.applicant
    assert len([letter for letter in state.letters if letter.cause == f"offer:{request.number}"]) == 2
