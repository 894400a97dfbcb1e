"""What a calculation would find and set, by the same decisions; nothing is written."""

from dataclasses import dataclass

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.events import ScheduleSet
from evenhand.domain.account.working_out import WorkedOut
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.calculation import calculation, counts_from, unknown
from evenhand.domain.refusal import Refusal
from evenhand.work.account.load import load_accounts
from evenhand.work.calculation.account import WITH_ORDERS, brought
from evenhand.work.calculation.together import Together, first_collection, opportunity_over, others_of
from evenhand.work.reading.case_view import CaseView


@dataclass(frozen=True)
class ToSet:
    """What would be found, and the schedule that would be set, where one would be."""

    found: WorkedOut
    schedule: ScheduleSet | Refusal | None


def to_work_out(view: CaseView, number: int, every: Frequency = Frequency.MONTHLY) -> ToSet | Refusal | None:
    """With what is known now; None where a fact is still asked for."""
    state, on = view.state, counts_from(view.state)
    if unknown(state) or on is None:
        return None
    case = Case.objects.values_list("id", flat=True).get(reference=state.reference)
    together = Together(case, number, others_of(case))
    others = together.counted(view.today)
    if isinstance(others, Refusal):
        return others
    found = calculation(state, others, on, view.today, the_book().rules)
    if isinstance(found, Refusal):
        return found
    together.found, together.on, together.every = found, on, str(every)
    together.start, together.ended = first_collection(state, view.today), opportunity_over(state)
    key = Account.objects.values_list("id", flat=True).get(reference=state.account)
    events = brought(load_accounts([key], WITH_ORDERS)[key], together, view.today)
    if isinstance(events, Refusal):
        return ToSet(found, events)
    return ToSet(found, next((event for event in events if isinstance(event, ScheduleSet)), None))
