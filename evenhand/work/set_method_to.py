"""Sets, or ends, how the receiving parent of a case is paid."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures import paying
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.paying.deciding import record_on_means
from evenhand.work.visible import Absent


def set_method_to(
    actor: Actor, case: str, command: paying.SetMethodTo, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Sets or ends it. Refuses: role-missing, and what the decision refuses."""

    def decide(state: CaseState, held: paying.Means, today: date) -> tuple[Event, ...] | Refusal:
        return paying.set_method_to(state, command, held, actor.id, today, the_book().rules)

    return record_on_means(actor, "method-to", case, command.from_on, decide, seen=seen, key=key)
