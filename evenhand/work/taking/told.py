"""Records what a line of a file told, on each case it concerns."""

from collections.abc import Callable, Sequence
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.route import on_route
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.late.marking import what_follows
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal, Refused
from evenhand.work.files import Fault, Faults
from evenhand.work.recording import Recorded, record

Telling = Callable[[CaseState, date], tuple[Event, ...]]


def tell(actor: Actor, verb: str, line: int, cases: Sequence[int], telling: Telling) -> bool | Faults:
    """Whether anything new was told; what follows from it is settled on each case."""

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        try:
            told = on_route(telling(state, today), state.application.applicant)
        except Refused as refused:
            return refused.refusal
        return (*told, *what_follows(state, told, the_book(), today)) if told else ()

    outcome = record(actor, verb, cases, decision)
    if isinstance(outcome, Recorded):
        return bool(outcome.events)
    field = outcome.field if isinstance(outcome, Refusal) else ""
    return Faults(line, (Fault(line, field, f"what cannot be recorded ({outcome.sentence.rstrip('.')})", "another"),))


def not_yet(line: int, starts: date, today: date) -> Faults | None:
    """A day that has not come is no news yet."""
    if starts <= today:
        return None
    found, expected = "a day after the business date", f"a day up to {today.isoformat()}"
    return Faults(line, (Fault(line, "from", found, expected),))
