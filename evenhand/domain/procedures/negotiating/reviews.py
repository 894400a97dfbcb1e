"""When an agreed plan is looked at again: on dated days, once arrears waited, when circumstances change. N8, NEG-10."""

from datetime import date

from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.events import Event, RequestOpened
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.negotiating.in_force import plan_in_force
from evenhand.domain.procedures.opening import open_request

REVIEW, CALCULATION, CALCULATE = "plan-review", "perform-calculation", "calculate"
STEPS, RULES = ("NEG-10",), ("N8",)


def next_review(state: CaseState, book: Book, today: date) -> tuple[int, date, date] | None:
    """The negotiation, the day of its decision and the day of its next review; None while one is open or none is left.

    Errors: NoRuleInForce.
    """
    held = plan_in_force(state, today)
    if held is None or held.talks is None or held.talks.decided_on is None or state.open_of(REVIEW) is not None:
        return None
    talks, decided_on = held.talks, held.talks.decided_on
    months = book.rules.rule("negotiation.review_months", decided_on).numbers
    proposed = [] if talks.review_on is not None else [add_months(decided_on, count) for count in months]
    days = [day for day in (talks.review_on, *proposed) if day is not None]
    last = max(talks.reviewed, default=decided_on)
    ahead = [day for day in days if day > last and state.opened_for(cause_of(held, day)) is None]
    ahead = [day for day in ahead if talks.until is None or day <= talks.until]
    return (held.number, decided_on, min(ahead)) if ahead else None


def review_due(state: CaseState, book: Book, today: date, number: int, day: date) -> tuple[RequestOpened, ...]:
    """The review of a day that came."""
    held = state.request(number)
    if held is None or state.open_of(REVIEW) is not None:
        return ()
    return (_opened(state, book, today, held, cause_of(held, day)),)


def review_when_changed(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Maintenance that was worked out anew under a plan has the plan looked at again."""
    held = plan_in_force(state, today)
    if held is None or held.talks is None or held.talks.scheduled_on is None or state.open_of(REVIEW) is not None:
        return ()
    since = held.talks.scheduled_on, held.number
    for request in state.requests:
        done = request.record_of(CALCULATE) if request.procedure == CALCULATION else None
        cause = f"{REVIEW}:{held.number}:worked-out:{request.number}"
        if done is not None and (done.on, request.number) > since and state.opened_for(cause) is None:
            return (_opened(state, book, today, held, cause),)
    return ()


def cause_of(held: Request, day: date) -> str:
    """What opens the review of a day."""
    return f"{REVIEW}:{held.number}:{day.isoformat()}"


def _opened(state: CaseState, book: Book, today: date, held: Request, cause: str) -> RequestOpened:
    return open_request(state, book, today, REVIEW, cause, parent=held.number, steps=STEPS, rules=RULES)
