"""What happens when a timer falls due (R2, R3, R24). Late timers still fire."""

from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.clocks import clocks
from evenhand.domain.opportunity.events import (
    Event,
    OfferAnswered,
    OldArrearsCameOver,
    OpportunityMoved,
    Reminded,
    RequestClosed,
    TimerStopped,
)
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.route import LED_NOWHERE, on_route
from evenhand.domain.opportunity.state import CaseState, Timer
from evenhand.domain.opportunity.vocabulary import (
    Ending,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Resolution,
    TimerWhy,
)
from evenhand.domain.procedures.consequences.eligibility import FOLLOW_UP, lose
from evenhand.domain.procedures.consequences.returned import overdue
from evenhand.domain.procedures.consequences.timers import RULES, STEPS, late_cause
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.negotiating.reviews import review_due
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.settle import settle


def fire(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """The events of every timer due on or before `today`, and what follows from them."""
    return fire_all(state, book, today)[1]


def fire_all(state: CaseState, book: Book, today: date) -> tuple[CaseState, tuple[Event, ...]]:
    """The same, with the case as it stands after them."""
    events: list[Event] = []
    while due := [timer for timer in state.timers if timer.due_on <= today]:
        first = min(due, key=lambda timer: (timer.due_on, timer.why, timer.request))
        stopped = TimerStopped(why=first.why, number=first.request, steps=STEPS[first.why], rules=RULES[first.why])
        now = on_route((stopped, *_fired(state, first, book, today)), state.application.applicant)
        state = apply_all(state, now)
        follows = settle(state, book, today)
        state = apply_all(state, follows)
        events.extend((*now, *follows))
    return state, tuple(events)


def _fired(state: CaseState, timer: Timer, book: Book, today: date) -> tuple[Event, ...]:
    if timer.why is TimerWhy.ARREARS_COME_OVER:
        return _came_over(state, timer)
    request = state.request(timer.request)
    if request is None:
        return ()
    match timer.why:
        case TimerWhy.REMINDER:
            return _remind(state, request, book)
        case TimerWhy.WITHDRAWAL:
            return _withdraw(state, request, book, today)
        case TimerWhy.LATE:
            late = open_request(
                state, book, today, "late-offer", late_cause(state, request.number), parent=request.number,
                steps=("RPO-9",), rules=("R2",),
            )  # fmt: skip
            return (late,)
        case TimerWhy.START:
            return _start(state, book, today)
        case TimerWhy.PLAN_REVIEW:
            return review_due(state, book, today, request.number, timer.due_on)
        case TimerWhy.PAYMENT_RETURNED:
            return overdue(state, request.number)
        case TimerWhy.END | TimerWhy.DATED_FACT:
            return ()


def _came_over(state: CaseState, timer: Timer) -> tuple[Event, ...]:
    old = state.legacy
    told = OldArrearsCameOver(
        on=timer.due_on,
        receiving_parent=old.arrears_receiving_parent,
        secretary_of_state=old.arrears_secretary_of_state,
        steps=STEPS[timer.why],
        rules=RULES[timer.why],
    )
    return (told,)


def _remind(state: CaseState, request: Request, book: Book) -> tuple[Event, ...]:
    offer = request.offer
    answer_by = clocks(state, offer, request.opened_on, book.rules).answer_by if offer else None
    if answer_by is None:
        return ()
    # It stays on the request until the offer ends, so it must be true before that day and after it.
    text = f"No answer yet. Last day to answer: {long_date(answer_by)}."
    return (Reminded(number=request.number, text=text, steps=("RPO-10",), rules=("R3",)),)


def _withdraw(state: CaseState, request: Request, book: Book, today: date) -> tuple[Event, ...]:
    """Closes the offer with No Response Received and moves what is left to a follow-up for a person (R3)."""
    steps, rules = ("PPO-7", "RPO-9"), ("R2", "R3")
    returned = state.paying.returned_on is not None
    answered = OfferAnswered(
        number=request.number,
        answer=OfferAnswer.NO_RESPONSE,
        on=today,
        resolution=Resolution.NO_RESPONSE,
        ground=Ground.LETTER_RETURNED if returned else Ground.SILENCE,
        steps=(*steps, *LED_NOWHERE),
        rules=rules,
    )
    after = apply_all(state, (answered,))
    follow = open_request(
        after, book, today, "offer-follow-up", f"withdrawn:{request.number}", parent=request.number,
        carried=FOLLOW_UP, steps=("PPO-14", "PPO-18", "RPO-19", "RPO-20", "RPO-22"), rules=("R3",),
    )  # fmt: skip
    closed = RequestClosed(
        number=request.number,
        ending=Ending.EXPIRED,
        resolution=Resolution.NO_RESPONSE,
        moved=FOLLOW_UP,
        on=today,
        steps=steps,
        rules=rules,
    )
    return (answered, closed, follow)


def _start(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """The opportunity starts on its first day, unless eligibility was lost before (R24)."""
    lost = lose(state, book, today)
    if lost:
        return lost
    return (OpportunityMoved(status=OpportunityStatus.RUNNING, steps=("PPO-9", "RPO-15"), rules=("R25",)),)
