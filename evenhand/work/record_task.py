"""Records what a person did on a task of a request."""

from datetime import date

from evenhand.cases.models import Request as RequestRow
from evenhand.config.book import the_book
from evenhand.domain.opportunity.commands import Command, DetermineRate, PerformCalculation
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.ending.beside import read_beside
from evenhand.work.perform_calculation import determine_rate, perform_calculation
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.visible import Absent


def record_task(
    actor: Actor,
    request_id: int,
    task: str,
    command: Command,
    *,
    note: str = "",
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Decides and records one task; the other cases of the same paying parent learn what became known.

    The outcome of an opportunity is decided on its payments and on the authority of whoever answers, read in the same
    transaction: it is stale where the account changed meanwhile.
    """
    row = RequestRow.objects.filter(id=request_id).values_list("case_id", "number", "restricted").first()
    if row is None or (row[2] and not actor.restricted):
        return Absent("request")
    case_id, number, _ = row
    if isinstance(command, PerformCalculation):
        return perform_calculation(actor, case_id, number, task, command, note=note, seen=seen, key=key)
    if isinstance(command, DetermineRate):
        return determine_rate(actor, case_id, number, task, command, note=note, seen=seen, key=key)

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        read = read_beside(state, number, actor, today)
        read.holds_for(state)
        return decide(state, number, task, command, actor, the_book(), today, note, beside=read.beside)

    drawn = {case_id: seen} if seen else None
    return record(actor, f"task:{task}", [case_id], decision, seen=drawn, key=key)
