"""Changes the live set of methods of payment from of a case: the whole set at once, from a day, with a reason."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures import paying
from evenhand.domain.procedures.consequences.calculating import work_out_again
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.paying.deciding import record_on_means
from evenhand.work.visible import Absent


def change_methods(
    actor: Actor, case: str, command: paying.ChangeMethods, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Ends what is not kept, sets what is new, and asks for a schedule that follows it.

    Refuses: role-missing, and what the decision refuses.
    """

    def decide(state: CaseState, held: paying.Means, today: date) -> tuple[Event, ...] | Refusal:
        events = paying.change_methods(state, command, held, actor.id, today, the_book().rules)
        if isinstance(events, Refusal):
            return events
        return (*events, *work_out_again(apply_all(state, events), the_book(), today))

    return record_on_means(actor, "methods", case, command.from_on, decide, seen=seen, key=key)
