"""Records a decision that rests on what is held of both parents, and what follows from it."""

from collections.abc import Callable
from datetime import date

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.late.marking import what_follows
from evenhand.domain.procedures.paying import Means
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.paying.means import means
from evenhand.work.recording import record
from evenhand.work.visible import Absent, visible_case

MAY_CHANGE = frozenset({"caseworker", "team-leader", "enforcement-case-manager"})
WHO = "This is changed by a caseworker, a team leader or an enforcement case manager. Ask one of them."
Decide = Callable[[CaseState, Means, date], tuple[Event, ...] | Refusal]


def record_on_means(
    actor: Actor, verb: str, case: str, on: date, decide: Decide, *, seen: Seen | None, key: CommandKey | None
) -> Outcome | Absent:
    """Decides on what is held on a day, read in the same transaction. Refuses: role-missing."""
    if not actor.roles & MAY_CHANGE:
        return Refusal("role-missing", WHO, rules=("M10",))
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")
    paying, receiving = Case.objects.values_list("paying_id", "receiving_id").get(id=case_id)

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return settled(state, decide(state, means(paying, receiving, on), today), today)

    return record(actor, verb, [case_id], decision, seen={case_id: seen} if seen else None, key=key)


def settled(state: CaseState, events: tuple[Event, ...] | Refusal, today: date) -> tuple[Event, ...] | Refusal:
    """The events with what follows from them by itself."""
    if isinstance(events, Refusal):
        return events
    return (*events, *what_follows(state, events, the_book(), today))
