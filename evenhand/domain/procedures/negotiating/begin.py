"""Beginning a negotiation: by a person, or by what was said about a missed payment. Source: NEG-1, NEG-4, N8."""

from datetime import date

from evenhand.domain.opportunity.events import RequestOpened
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry
from evenhand.domain.procedures.closed import closed
from evenhand.domain.procedures.consequences.misses import outcome_recorded
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.negotiating.in_force import decided_and_open
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

MAY_BEGIN = frozenset({"caseworker", "team-leader"})


def begin(state: CaseState, entry: Entry, actor: Actor, book: Book, today: date) -> tuple[RequestOpened, ...] | Refusal:
    """Opens the negotiation of a case; the other cases of the account are in every plan of it.

    Nobody chases the paying parent before it is recorded how an opportunity ended (R7): until then only they may ask.
    Refuses: case-closed, role-missing, negotiation-open, outcome-waits.
    """
    over = closed(state)
    if over is not None:
        return over
    if not actor.roles & MAY_BEGIN:
        return Refusal("role-missing", "A caseworker or a team leader begins a negotiation.", ("NEG-1",))
    held = state.open_of(NEGOTIATION)
    if held is not None:
        says = f"Request {held.number} is a negotiation that is open already: go on there."
        if decided_and_open(state) is not None:
            says = (
                f"Request {held.number} is decided, and its calls and letters are not recorded yet: record them first."
            )
        return Refusal("negotiation-open", says, ("NEG-1",))
    if entry is not Entry.ASKED and not outcome_recorded(state):
        says = (
            "Nobody asks for arrears before Compliance Action and Compliance Reason are recorded. Record how the "
            "opportunity ended first; where the paying parent asks to negotiate, choose that."
        )
        return Refusal("outcome-waits", says, ("NEG-4",), ("R7",), field="entry")
    return (opening(state, entry, book, today, by=actor.id),)


def opening(
    state: CaseState, entry: Entry, book: Book, today: date, *, by: str, parent: int | None = None
) -> RequestOpened:
    """The request itself, where none is open."""
    count = sum(one.procedure == NEGOTIATION for one in state.requests) + 1
    steps = ("NEG-1",) if parent is None else ("NEG-1", "NEG-4")
    return open_request(
        state, book, today, NEGOTIATION, f"negotiation:{count}:{entry}", by=by, parent=parent, entry=entry,
        steps=steps, rules=() if parent is None else ("N8",),
    )  # fmt: skip
