"""Asks Advice and Guidance about a decision that is to be made on a request."""

from datetime import date

from evenhand.cases.models import Request as RequestRow
from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.ending import advice
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Outcome, record
from evenhand.work.visible import Absent


def ask_advice(actor: Actor, request_id: int, question: str, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Opens an incident under the request; its answer shows on the request's desk. It never goes stale."""
    row = RequestRow.objects.filter(id=request_id).values_list("case_id", "number", "restricted").first()
    if row is None or (row[2] and not actor.restricted):
        return Absent("request")

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return advice.ask_advice(state, row[1], question, actor, the_book(), today)

    return record(actor, "ask-advice", [row[0]], decision, key=key)
