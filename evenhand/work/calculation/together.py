"""The cases of an account that are worked out together, and what each of them is told."""

from dataclasses import dataclass, field
from datetime import date

from evenhand.accounts.models import Liability
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.working_out import WorkedOut
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.calculation import Counted, calculation, counted
from evenhand.domain.opportunity.commands import PerformCalculation
from evenhand.domain.opportunity.events import Event, MaintenanceWorkedOut
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.effects.calculation import letter, worked_out
from evenhand.domain.procedures.settle import settle
from evenhand.domain.refusal import Refusal
from evenhand.work.state.load import load_cases

STEPS = ("PPO-13", "RPO-15")


@dataclass
class Together:
    """One calculation over a case and the account's others. What it found is held for what follows on the account.

    `others` are keys of the other cases that have maintenance, with what each owes a week. `ended` where the
    opportunity is over, so that the schedule keeps the days it has.
    """

    case_id: int
    number: int
    others: dict[int, int]
    reference: str = ""
    every: str = ""
    on: date | None = None
    found: WorkedOut | None = None
    start: date | None = None
    ended: bool = False
    weekly: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.reference = Case.objects.values_list("reference", flat=True).get(id=self.case_id)

    @property
    def case_ids(self) -> list[int]:
        """The case first, as the others follow from it."""
        return [self.case_id, *self.others]

    def counted(self, today: date) -> tuple[Counted, ...] | Refusal:
        """The others as a calculation counts them."""
        found = list[Counted]()
        for case in load_cases(self.others).values():
            self.weekly[case.state.reference] = self.others[case.ids.case]
            one = counted(case.state, today)
            if isinstance(one, Refusal):
                return one
            found.append(one)
        return tuple(found)

    def decided(
        self,
        state: CaseState,
        events: tuple[Event, ...],
        others: tuple[Counted, ...],
        command: PerformCalculation,
        today: date,
    ) -> None:
        """Keeps what was found: the same function gives it for every case."""
        told = next(event for event in events if isinstance(event, MaintenanceWorkedOut))
        after = apply_all(state, events)
        found = calculation(after, others, told.effective_on, today, the_book().rules)
        if isinstance(found, WorkedOut):
            self.found, self.on, self.every = found, told.effective_on, str(command.every)
            self.start, self.ended = first_collection(after, today), opportunity_over(after)


def others_of(case_id: int) -> dict[int, int]:
    """The account's other cases that owe maintenance now, with what each owes a week."""
    account = Case.objects.values_list("account_id", flat=True).get(id=case_id)
    rows = Liability.objects.filter(account_id=account, until=None).exclude(case_id=case_id).order_by("case_id")
    return dict(rows.values_list("case_id", "weekly"))


def first_collection(state: CaseState, today: date) -> date:
    """Where the schedule starts: with the opportunity, with the methods, or today where both are past."""
    held = state.opportunity
    starts = [held.period.start] if held else [method.start for method in state.live_methods(today)]
    return max(min(starts, default=today), today)


def opportunity_over(state: CaseState) -> bool:
    """Whether it is decided how its opportunity ended."""
    return state.opportunity is not None and state.opportunity.ended_on is not None


def retold(together: Together, state: CaseState, own: tuple[Event, ...], today: date) -> tuple[Event, ...]:
    """What another case of the account learns of the paying parent, and is told where its amount changes."""
    learned = tuple(event for event in own if event.stream == "person")
    events = (*learned, *_changed(together, apply_all(state, learned), today))
    return (*events, *settle(apply_all(state, events), the_book(), today)) if events else ()


def _changed(together: Together, state: CaseState, today: date) -> tuple[Event, ...]:
    if together.found is None or together.on is None:
        return ()
    told = worked_out(state, together.found, together.on, together.every, 0, STEPS)
    if told.weekly == together.weekly.get(state.reference):
        return ()
    cause = f"calculation:{together.reference}:{together.number}"
    return (told, *(letter(to, cause, today, STEPS) for to in Role))
