"""Taking back what waits for a team leader, to amend it: it is void, its text is kept. Source: SCH-28, R17."""

from datetime import date

from evenhand.domain.opportunity.ending_words import Answer
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.ending.putting import taken_back
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal


def amend(state: CaseState, number: int, actor: Actor, today: date) -> tuple[Event, ...] | Refusal:
    """Makes what was put void, and its task open again. Refuses: nothing-waits, role-missing."""
    put = state.approval_of(number)
    if put is None:
        says = "Nothing waits for a team leader on this request. Record its next task."
        return Refusal("nothing-waits", says, rules=("R17",))
    if "caseworker" not in actor.roles:
        return Refusal("role-missing", "A caseworker takes back what was put, to amend it. Ask one.", rules=("R17",))
    return taken_back(put, Answer.VOID, actor.id, today, ("SCH-28", "EAR-30", "EXT-13"))
