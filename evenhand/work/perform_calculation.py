"""Works maintenance out for a request, sets what every case of the account owes, and sets the schedule."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import DetermineRate, PerformCalculation
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command as CommandRow
from evenhand.work.calculation.account import follow, follow_rate
from evenhand.work.calculation.together import Together, others_of, retold
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.state.load import load_cases


def perform_calculation(
    actor: Actor,
    case_id: int,
    number: int,
    task: str,
    command: PerformCalculation,
    *,
    note: str = "",
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome:
    """Records the calculation, liabilities and schedule in one transaction, or nothing of them.

    The account's other cases with maintenance are worked out together with this one, and their parents are told
    where their amount changes. Refusals: those of the task, of the liabilities and of the schedule.
    """
    together = Together(case_id, number, others_of(case_id))
    own = list[tuple[Event, ...] | Refusal]()

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        if not own:  # whichever case comes first, what the others are told follows from this one
            held = load_cases([case_id])[case_id].state
            own.append(_decided(together, held, task, command, actor, today, note))
        events = own[0]
        if isinstance(events, Refusal) or state.reference == together.reference:
            return events
        return retold(together, state, events, today)

    def then(row: CommandRow, today: date) -> Refusal | None:
        return follow(together, row, actor, today)

    drawn = {case_id: seen} if seen else None
    return record(actor, f"task:{task}", together.case_ids, decision, seen=drawn, key=key, then=then)


def determine_rate(
    actor: Actor,
    case_id: int,
    number: int,
    task: str,
    command: DetermineRate,
    *,
    note: str = "",
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome:
    """Records the most that is taken from each pay: the order to the employer and the instalments follow it.

    What of maintenance it does not cover stays owed, and becomes arrears as it falls due. Refusals: those of the task
    and of the schedule.
    """
    decided = list[tuple[str, EarningsRate]]()

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        events = decide(state, number, task, command, actor, the_book(), today, note)
        pay = Frequency(state.paying.pay_frequency or Frequency.WEEKLY)
        decided.append((state.reference, EarningsRate(command.rate, pay)))
        return events

    def then(row: CommandRow, today: date) -> Refusal | None:
        (reference, rate) = decided[-1]
        return follow_rate(case_id, rate, f"request:{reference}:{number}", row, actor, today)

    drawn = {case_id: seen} if seen else None
    return record(actor, f"task:{task}", [case_id], decision, seen=drawn, key=key, then=then)


def _decided(
    together: Together, state: CaseState, task: str, command: PerformCalculation, actor: Actor, today: date, note: str
) -> tuple[Event, ...] | Refusal:
    others = together.counted(today)
    if isinstance(others, Refusal):
        return others
    events = decide(state, together.number, task, command, actor, the_book(), today, note, others)
    if not isinstance(events, Refusal):
        together.decided(state, events, others, command, today)
    return events
