"""Cases whose opportunity runs, and the payments that it is judged by, for stories about how it ends."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.authority import ApprovalKind, Authority
from evenhand.domain.calendar import DateRange, add_days, add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import Command, DetermineRate, PerformCalculation, SetMethods
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.commands.ending import RecordCheck
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.history import Paid, PaymentHistory
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Applicant
from evenhand.domain.procedures.context import Beside
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.ending.welfare import children_of
from evenhand.domain.procedures.shape import Actor, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, LEADER, START, TOLD, Desk, accepts, at_the_offer

STATEMENT = date(2016, 5, 23)
AUTHORITIES = tuple(Authority(LEADER.id, kind, None, DateRange(date(2016, 1, 1))) for kind in ApprovalKind)


def paid(number: int, due_on: date, state: InstalmentState = InstalmentState.MET, **values: Any) -> Paid:
    facts: dict[str, Any] = {
        "number": number,
        "due_on": due_on,
        "method": "Direct Debit",
        "amount": 11589,
        "received": 11589 if state is InstalmentState.MET else 0,
        "state": state,
        "why": "As it came.",
        "counted": True,
        "judge_on": add_days(due_on, 1),
    }
    return Paid(**{**facts, **values})


def history(**states: InstalmentState) -> PaymentHistory:
    """Six monthly payments, met unless named by their place (`third=MISSED`); the enforced half beside them."""
    names = ("first", "second", "third", "fourth", "fifth", "sixth")
    counted = [
        paid(place + 1, add_months(START, place), states.get(name, InstalmentState.MET))
        for place, name in enumerate(names)
    ]
    enforced = [replace(one, number=one.number + 10, method="DEO", counted=False) for one in counted]
    return PaymentHistory(tuple(sorted((*counted, *enforced), key=lambda one: (one.due_on, one.number))))


class EndingDesk(Desk):
    """A case worked with its payments, the office's statement and its authorities beside it."""

    def __init__(self, state: CaseState, today: date, beside: Beside) -> None:
        self.beside = beside
        super().__init__(state, today)

    def try_task(self, task: str, command: Command, actor: Actor = CASEWORKER, note: str = "") -> Refusal | None:
        request = next(
            r
            for r in reversed(self.state.requests)
            if r.is_open and (BOOK.procedures[r.procedure].task(task) is not None)
        )
        found = self.decided(request.number, task, command, actor, note)
        if isinstance(found, Refusal):
            return found
        self.take(found)
        return None

    def decided(
        self, number: int, task: str, command: Command, actor: Actor = CASEWORKER, note: str = ""
    ) -> tuple[Event, ...] | Refusal:
        """What comes of an entry on a request."""
        return decide(self.state, number, task, command, actor, BOOK, self.today, note, beside=self.beside)

    def check(self, *, likely: bool, **values: Any) -> RecordCheck:
        """A whole check."""
        lines = tuple(f"Line {place}" for place, _ in enumerate(children_of(self.state)))
        given: dict[str, Any] = {"facts": "All payments.", "reason": "Because.", "welfare": lines, **values}
        return RecordCheck(likely=likely, **given)

    def answers(
        self, task: str, answer: ApprovalAnswer = ApprovalAnswer.APPROVE, kind: type[DecideApproval] = DecideApproval
    ) -> None:
        """The team leader answers what they see."""
        put = next(one for one in self.state.requests if self.state.approval_of(one.number) is not None)
        self.do(task, kind(answer, "Seen and agreed.", content_digest(self.state, put.number)), LEADER)

    def task_of(self, number: int, task: str) -> str:
        """How a task of a request stands, in a word."""
        request = self.state.request(number)
        assert request is not None
        views = walk(self.state, request, BOOK.procedures[request.procedure])
        return str(next(view.state for view in views if view.task.id == task))

    def calculated(self) -> None:
        """Perform Calculation is done, and a person sets what an order that stays may take."""
        self.do("calculate", PerformCalculation(Frequency.MONTHLY))
        request = self.state.open_of("perform-calculation")
        if request is not None and self.task_of(request.number, "determine-rate") == TaskState.READY:
            self.do("determine-rate", DetermineRate(100_00, "Within the limit."))


def running(
    applicant: Applicant = Applicant.PAYING, state: CaseState | None = None, payments: PaymentHistory | None = None
) -> EndingDesk:
    """A case whose opportunity runs, on its first day."""
    made = at_the_offer(applicant, state=state)
    made.do("answer", accepts())
    made.do("methods", SetMethods(arrangement=Arrangement.HALF_ORDER_HALF_DEBIT))
    made.do("tell-receiving-parent", TOLD)
    beside = Beside(payments or history(), STATEMENT, AUTHORITIES)
    desk = EndingDesk(made.state, made.today, beside)
    desk.events = made.events
    desk.try_task("calculate", PerformCalculation(Frequency.MONTHLY))
    desk.on(START)
    return desk


def at_the_end(**states: InstalmentState) -> EndingDesk:
    """A case on its end date, its payments as named."""
    desk = running(payments=history(**states))
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(held.period.end)
    return desk
