"""What opens by itself on the end date, and what an extension or the end makes needless. Source: SCH-1, R7, R16."""

from datetime import date
from typing import Any

from evenhand.domain.opportunity.ending_words import ENDS, EXTENSION, Answer, Trigger
from evenhand.domain.opportunity.events import ApprovalAnswered, Event, RequestClosed
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Ending, OpportunityStatus, Status
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import SYSTEM

SCHEDULED_END = "outcome-scheduled-end"
NEEDLESS = (EXTENSION, "missed-in-opportunity")


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


def needless_now(state: CaseState, book: Book, today: date) -> tuple[Event, ...]:
    """Once an opportunity is over nobody extends it, or decides about a payment of it: such requests are cancelled."""
    held = state.opportunity
    if held is None or held.is_open:
        return ()
    rests: dict[str, Any] = {"steps": ("EXT-17", "EAR-1g"), "rules": ("R7", "R16")}
    return tuple(
        event
        for item in state.requests
        if item.is_open and item.procedure in NEEDLESS
        for event in (
            *void(state, item.number, today),
            RequestClosed(number=item.number, ending=Ending.CANCELLED, on=today, **rests),
        )
    )


def void(state: CaseState, number: int, today: date) -> tuple[Event, ...]:
    """What waits for a team leader on a request can no longer be answered."""
    put = state.approval_of(number)
    if put is None:
        return ()
    voided = ApprovalAnswered(
        approval=put.number, answer=Answer.VOID, by=SYSTEM.id, on=today, steps=("SCH-28", "EAR-30"), rules=("R17",)
    )
    return (voided,)
