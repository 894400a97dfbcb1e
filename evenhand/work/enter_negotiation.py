"""Begins a negotiation of arrears by hand."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import NEGOTIATION
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.domain.procedures.desk import add_note
from evenhand.domain.procedures.negotiating.begin import begin
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.negotiating.asked import NegotiationAsked
from evenhand.work.negotiating.situation import UNREAD
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.visible import Absent, visible_case


def enter_negotiation(
    actor: Actor, case: str, asked: NegotiationAsked, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Opens it with its reason as a note. Refuses as `begin` does; text-too-long; situation-missing."""
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        if visible_account(state.account, actor) is None:
            return UNREAD
        opened = begin(state, asked.entry, actor, the_book(), today)
        if isinstance(opened, Refusal):
            return opened
        noted = add_note(state, NoteKind.REASON, asked.reason, actor, today, about=NEGOTIATION)
        if isinstance(noted, Refusal):
            return noted
        events: tuple[Event, ...] = (*opened, *noted)
        return (*events, *settle(apply_all(state, events), the_book(), today))

    return record(actor, "enter-negotiation", [case_id], decision, seen={case_id: seen} if seen else None, key=key)
