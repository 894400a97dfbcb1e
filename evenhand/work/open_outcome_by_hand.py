"""Opens an early end or an extension of an opportunity by hand."""

from datetime import date

from evenhand.accounts.models import Instalment
from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.ending.by_hand import RULES, open_by_hand
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.ending.by_hand import OutcomeAsked
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.visible import Absent, visible_case


def open_outcome_by_hand(
    actor: Actor, case: str, asked: OutcomeAsked, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Opens it with its reason as a note. Refuses: request-unknown, no-instalment, and as `open_by_hand` does."""
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        unknown = _unknown(state, case_id, asked)
        if unknown is not None:
            return unknown
        events = open_by_hand(
            state, str(asked.procedure), asked.trigger, asked.since, asked.reason, actor, the_book(), today,
            asked.parent, asked.instalment,
        )  # fmt: skip
        if isinstance(events, Refusal):
            return events
        return (*events, *settle(apply_all(state, events), the_book(), today))

    return record(actor, "open-outcome", [case_id], decision, seen={case_id: seen} if seen else None, key=key)


def _unknown(state: CaseState, case_id: int, asked: OutcomeAsked) -> Refusal | None:
    """What the entry names has to be of this very case: an account may hold others."""
    if asked.parent is not None and state.request(asked.parent) is None:
        says = f"This case has no request {asked.parent}. Give the number of one, or leave it out."
        return Refusal("request-unknown", says, rules=RULES, field="parent")
    if asked.instalment is None or Instalment.objects.filter(case=case_id, number=asked.instalment).exists():
        return None
    says = f"This case has no payment {asked.instalment}. Give the number that its schedule shows, or leave it out."
    return Refusal("no-instalment", says, rules=RULES, field="instalment")
