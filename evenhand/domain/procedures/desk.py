"""What a person does at the desk beside the tasks: assign, note, override."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.opportunity.events import EligibilityOverridden, Event, NoteAdded, RequestAssigned
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, PPEligibility
from evenhand.domain.procedures.closed import closed
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

LONGEST_NOTE = 10_000


def assign(state: CaseState, number: int, to: str) -> tuple[Event, ...] | Refusal:
    """Gives an open request to a person, or back to the queue. Refuses: request-unknown, request-closed."""
    request = state.request(number)
    if request is None:
        return Refusal("request-unknown", "There is no such request on this case.")
    if not request.is_open:
        return Refusal("request-closed", f"This request was {request.ending} and belongs to nobody.", rules=("R24",))
    if request.assigned_to == to:
        return ()
    return (RequestAssigned(number=number, to=to),)


def add_note(
    state: CaseState, kind: NoteKind, text: str, actor: Actor, today: date, about: str = ""
) -> tuple[Event, ...] | Refusal:
    """Writes a note. Refuses: text-missing, text-too-long."""
    if not text.strip():
        return Refusal("text-missing", "Write the note before you save it.", field="text")
    if len(text) > LONGEST_NOTE:
        return Refusal(
            "text-too-long", f"A note holds up to {LONGEST_NOTE:,} characters; this has {len(text):,}.", field="text"
        )
    number = max((note.number for note in state.notes), default=0) + 1
    return (NoteAdded(number=number, kind=kind, by=actor.id, on=today, about=about, text=text.strip()),)


def override_eligibility(
    state: CaseState, value: PPEligibility | None, reason: str, actor: Actor, today: date
) -> tuple[Event, ...] | Refusal:
    """Sets PP Eligibility beside the derived value, with a reason; it is shown and opens nothing (R4).

    None takes it back. Refuses: case-closed, reason-needed, and what a note is refused for.
    """
    if (over := closed(state)) is not None:
        return over
    if not reason.strip():
        return Refusal("reason-needed", "Give the reason: it stands beside the value.", rules=("R4",), field="reason")
    noted = add_note(state, NoteKind.REASON, reason, actor, today, about="override-eligibility")
    if isinstance(noted, Refusal):
        return noted
    rests: dict[str, Any] = {"steps": ("ELG-2",), "rules": ("R4",)}
    return (EligibilityOverridden(field=value, **rests), *(replace(note, **rests) for note in noted))
