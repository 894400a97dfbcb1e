"""What opens by itself around the end of an opportunity, and what an extension makes needless. SCH-1, EAR-1, R13."""

from datetime import date

from evenhand.domain.opportunity.ending_words import ENDS, Trigger
from evenhand.domain.opportunity.events import Event, RequestClosed
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Ending, OpportunityStatus, Service, Status
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.ending.early import open_early_end
from evenhand.domain.procedures.opening import open_request

SCHEDULED_END = "outcome-scheduled-end"


def end_date_reached(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """On the end date the outcome request opens, in the team that owns the case; one that is open goes first."""
    held = state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING or held.period.end is None:
        return ()
    if today < held.period.end or state.open_of(*ENDS) is not None:
        return ()
    cause = f"end:{held.request}:{held.period.end.isoformat()}"
    if state.opened_for(cause) is not None:
        return ()
    opened = open_request(
        state, book, today, SCHEDULED_END, cause, parent=held.request, trigger=Trigger.END_DATE,
        since=held.period.end, steps=("SCH-1", "GEN-10"), rules=("R1",),
    )  # fmt: skip
    return (opened,)


def extended_meanwhile(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """A scheduled end that nobody has begun is cancelled when the end moves past today (R16)."""
    held, request = state.opportunity, state.open_of(SCHEDULED_END)
    if held is None or request is None or held.period.end is None or today >= held.period.end:
        return ()
    if request.status is not Status.OPEN:
        return ()
    return (RequestClosed(number=request.number, ending=Ending.CANCELLED, on=today, steps=("EXT-14",), rules=("R16",)),)


def became_known(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """The early ends that the system opens from what is known today; a missed payment waits for a person (R7, R13)."""
    held = state.opportunity
    if held is None or held.status is not OpportunityStatus.RUNNING or state.open_of(*ENDS) is not None:
        return ()
    for trigger, since in triggers(state, book, today):
        opened = open_early_end(state, book, today, trigger, since)
        if opened:
            return opened
    return ()


def triggers(state: CaseState, book: Book, today: date) -> tuple[tuple[Trigger, date], ...]:
    """What is known that may end the opportunity early, with the day from which it is so."""
    paying, found = state.paying, list[tuple[Trigger, date]]()
    if (benefit := paying.benefit_on(today)) is not None:
        found.append((Trigger.BENEFIT, benefit.during.start))
    if paying.in_prison is not None and today in paying.in_prison:
        found.append((Trigger.PRISON, paying.in_prison.start))
    if state.closing_on is not None:
        found.append((Trigger.CASE_CLOSING, state.closing_on))
    if state.application.receiving_parent_wants is Service.DIRECT_PAY:
        found.append((Trigger.DIRECT_PAY_ASKED, today))
    if _nil(state, book, today):
        found.append((Trigger.NIL_ASSESSED, today))
    return tuple(found)


def _nil(state: CaseState, book: Book, today: date) -> bool:
    """Whether the income makes maintenance nil, and nobody decided about that yet."""
    income = state.paying.gross_weekly
    if income is None or income >= book.rules.number("maintenance.nil_below_pence", today):
        return False
    return not any(one.closing and one.closing.trigger is Trigger.NIL_ASSESSED for one in state.requests)
