"""A payment to a receiving parent that came back and cannot leave again by itself: a person finds out. Source: M7."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import add_days, long_date
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.events import Event, Reminded, RequestClosed
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Ending, Status
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.opening import open_request

RETURNED = "returned-payment"
STEPS, RULES = ("GEN-5",), ("M7",)
WITHIN = "payments.settle_returned_days"


@dataclass(frozen=True)
class CameBack:
    """One payment, in pence, why in words, and whether nothing goes to its account any more; `key` names it."""

    key: int
    pence: int
    on: date
    why: str
    barred: bool


def payment_came_back(state: CaseState, told: CameBack, book: Book, today: date) -> tuple[Event, ...]:
    """Opens a request once; nothing where one is open, or on a case that closed."""
    cause = f"returned:{told.key}"
    if state.closed_on is not None or state.open_of(RETURNED) is not None or state.opened_for(cause) is not None:
        return ()
    opened = open_request(state, book, today, RETURNED, cause, steps=STEPS, rules=RULES)
    waits = "It waits for other bank details." if told.barred else "It came back for the second time."
    text = f"{spoken(told.pence)} came back on {long_date(told.on)}: {told.why}. {waits}"
    return opened, Reminded(number=opened.number, text=text, steps=STEPS, rules=RULES)


def settled_by_details(state: CaseState, today: date) -> tuple[RequestClosed, ...]:
    """Other bank details of the receiving parent leave nothing to find out."""
    held = state.open_of(RETURNED)
    if held is None or held.status is not Status.OPEN:
        return ()
    return (RequestClosed(number=held.number, ending=Ending.CANCELLED, on=today, steps=STEPS, rules=RULES),)


def settle_by(request: Request, book: Book) -> date:
    """The day by which it is to be settled. Errors: NoRuleInForce."""
    return add_days(request.opened_on, book.rules.number(WITHIN, request.opened_on))


def overdue(state: CaseState, number: int) -> tuple[Reminded, ...]:
    """The request says that its day came."""
    held = state.request(number)
    if held is None or not held.is_open:
        return ()
    text = f"{held.reminder} Nobody has settled it in time."
    return (Reminded(number=number, text=text, steps=STEPS, rules=RULES),)
