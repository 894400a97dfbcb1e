"""Changes the live set of methods of payment from of a case: the whole set at once, from a day, with a reason."""

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


def change_methods(
    actor: Actor, case: str, command: paying.ChangeMethods, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Ends what is not kept and sets what is new. Refuses: role-missing, and what the decision refuses."""

    def decide(state: CaseState, held: paying.Means, today: date) -> tuple[Event, ...] | Refusal:
        return paying.change_methods(state, command, held, actor.id, today, the_book().rules)

    return record_on_means(actor, "methods", case, command.from_on, decide, seen=seen, key=key)
