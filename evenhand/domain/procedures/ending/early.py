"""Requests for an early end: opened by what became known, one at a time, once for each cause. Source: EAR-1, R13."""

from datetime import date

from evenhand.domain.opportunity.ending_words import ENDS, Trigger
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import SYSTEM

EARLY_END = "outcome-early-end"
OTHERWISE = frozenset({Trigger.PRISON, Trigger.ANOTHER_METHOD, Trigger.HOSPITAL})
"""Triggers without a value of their own in the list of reasons (R12)."""

STEPS: dict[Trigger, tuple[str, ...]] = {
    Trigger.BENEFIT: ("EAR-1", "EAR-1a"),
    Trigger.PRISON: ("EAR-1", "EAR-1b"),
    Trigger.NIL_ASSESSED: ("EAR-1", "EAR-1c"),
    Trigger.CASE_CLOSING: ("EAR-1", "EAR-1d"),
    Trigger.DIRECT_PAY_ASKED: ("EAR-1", "EAR-1e"),
    Trigger.ANOTHER_METHOD: ("EAR-1", "EAR-1f"),
    Trigger.MISSED_PAYMENT: ("EAR-1", "EAR-1g"),
}


def open_early_end(
    state: CaseState,
    book: Book,
    today: date,
    trigger: Trigger,
    since: date,
    *,
    parent: int | None = None,
    instalment: int | None = None,
    by: str = SYSTEM.id,
    steps: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
    ahead: int = 0,
) -> tuple[Event, ...]:
    """Opens the request, unless one about an outcome is open already or this cause had one.

    An outcome that is being decided takes what became known with it: nothing is opened beside it.
    """
    held = state.opportunity
    cause = cause_of(trigger, since, instalment)
    if held is None or held.status is not OpportunityStatus.RUNNING:
        return ()
    if state.open_of(*ENDS) is not None or state.opened_for(cause) is not None:
        return ()
    why = ("R12", "R13") if trigger in OTHERWISE else ("R13",)
    opened = open_request(
        state, book, today, EARLY_END, cause, by=by, parent=parent, trigger=trigger, since=since,
        instalment=instalment, ahead=ahead, steps=(*STEPS.get(trigger, ("EAR-1",)), *steps), rules=(*why, *rules),
    )  # fmt: skip
    return (opened,)


def cause_of(trigger: Trigger, since: date, instalment: int | None = None) -> str:
    """The cause of a request for an early end."""
    about = f":{instalment}" if instalment is not None else ""
    return f"early:{trigger}:{since.isoformat()}{about}"
