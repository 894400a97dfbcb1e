"""Takes back what waits for a team leader, to amend it and put it again."""

from datetime import date

from evenhand.cases.models import Request as RequestRow
from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.ending.amending import amend
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.visible import Absent


def amend_approval(
    actor: Actor, request_id: int, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """What was put is void, and its task is recorded anew with its text kept. Refuses: nothing-waits, role-missing."""
    row = RequestRow.objects.filter(id=request_id).values_list("case_id", "number", "restricted").first()
    if row is None or (row[2] and not actor.restricted):
        return Absent("request")
    case_id, number, _ = row

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        events = amend(state, number, actor, today)
        return (
            events if isinstance(events, Refusal) else (*events, *settle(apply_all(state, events), the_book(), today))
        )

    return record(actor, "amend", [case_id], decision, seen={case_id: seen} if seen else None, key=key)
