"""Asking Advice and Guidance before a decision: an incident of its own, whose answer comes back. Source: GEN-8."""

from datetime import date

from evenhand.domain.opportunity.events import Event, Reminded
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState, Note
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.desk import add_note
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

ADVICE, ADVISE = "advice", "advise"
ASKED = "ask-advice"
MAY_ASK = frozenset({"caseworker", "team-leader", "enforcement-case-manager"})
STEPS = ("GEN-8",)
WHY = "Advice is asked before something is decided"


def ask_advice(
    state: CaseState, number: int, question: str, actor: Actor, book: Book, today: date
) -> tuple[Event, ...] | Refusal:
    """Opens the incident under a request, with the question as its note.

    Refuses: request-unknown, request-closed, role-missing, question-needed, advice-waits, text-too-long.
    """
    request = state.request(number)
    if request is None:
        return Refusal("request-unknown", "There is no such request on this case.")
    if not request.is_open:
        says = "This request is closed, and nothing is left to decide on it. Write a note."
        return Refusal("request-closed", says, STEPS)
    if not actor.roles & MAY_ASK:
        says = "A caseworker, a team leader or an enforcement case manager asks for advice. Ask one of them."
        return Refusal("role-missing", says, STEPS)
    if not question.strip():
        return Refusal("question-needed", "Write what you want to know.", STEPS, field="question")
    before = asked_of(state, number)
    waits = next((item for item in before if item.is_open), None)
    if waits is not None:
        says = f"Advice is asked already, in request {waits.number} of this case. Wait for it, or write a note."
        return Refusal("advice-waits", says, STEPS)
    opened = open_request(
        state, book, today, ADVICE, f"advice:{number}:{len(before) + 1}", by=actor.id, parent=number, steps=STEPS
    )
    noted = add_note(state, NoteKind.REASON, question, actor, today, about=f"{ASKED}:{opened.number}")
    told = Reminded(number=opened.number, text=WHY, steps=STEPS)
    return noted if isinstance(noted, Refusal) else (opened, told, *noted)


def asked_of(state: CaseState, number: int) -> tuple[Request, ...]:
    """The incidents that a request opened."""
    return tuple(item for item in state.requests if item.procedure == ADVICE and item.parent == number)


def question_of(state: CaseState, incident: int) -> Note | None:
    """What was asked; None where the system opened the incident."""
    return next((note for note in state.notes if note.about == f"{ASKED}:{incident}"), None)


def answer_to(state: CaseState, incident: Request) -> Note | None:
    """What came back; None until then."""
    record = incident.record_of(ADVISE)
    if record is None:
        return None
    said = [note for note in state.notes if (note.about, note.by, note.on) == (ADVISE, record.by, record.on)]
    return said[-1] if said else None
