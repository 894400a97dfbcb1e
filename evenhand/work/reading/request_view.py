"""The desk of one request: its tasks, what may be done, what is proposed, the clocks, and what is not possible now."""

from collections.abc import Mapping
from dataclasses import dataclass

from evenhand.config.book import the_book
from evenhand.domain.authority import may_approve
from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.opportunity.clocks import Clocks, clocks
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.context import Beside
from evenhand.domain.procedures.permits import APPROVALS, Allowed, permits
from evenhand.domain.procedures.shape import Actor, Procedure, Task, TaskState
from evenhand.domain.procedures.walk import TaskView, walk
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.ending.beside import read_beside
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.consequences import consequences
from evenhand.work.reading.proposing import Proposal


@dataclass(frozen=True)
class Desk:
    """One request with its procedure, and how each task stands for this person.

    Attributes:
        allowed: each task that this person may record now.
        refused: why each other task cannot be recorded by them now.
        beside: what the tasks of an outcome are decided on beside the case: its payments, who may approve.
    """

    view: CaseView
    request: Request
    procedure: Procedure
    actor: Actor
    tasks: tuple[TaskView, ...]
    allowed: frozenset[str]
    refused: Mapping[str, Refusal]
    beside: Beside

    @property
    def now(self) -> str:
        """The task that opens: the first that may be recorded, else that can start, else the last one done."""
        ready = [item.task.id for item in self.tasks if item.state is TaskState.READY]
        done = [record.task for record in self.request.done]
        mine = [name for name in ready if name in self.allowed]
        return (mine or ready or done[-1:] or [self.tasks[0].task.id])[0]


def desk(view: CaseView, number: int, actor: Actor) -> Desk:
    """The desk of a request of this case. Errors: KeyError where the case has no such request."""
    request = view.state.request(number)
    if request is None:
        raise KeyError(number)
    book, beside = the_book(), read_beside(view.state, number, actor, view.today).beside
    procedure = book.procedures[request.procedure]
    allowed, refused = set(), {}
    for task in procedure.tasks:
        answer = permits(view.state, number, task.id, actor, book, view.today)
        barred = _beyond_them(view, request, task, actor, beside) if isinstance(answer, Allowed) else answer
        if barred is None:
            allowed.add(task.id)
        else:
            refused[task.id] = barred
    tasks = walk(view.state, request, procedure)
    return Desk(view, request, procedure, actor, tasks, frozenset(allowed), refused, beside)


def _beyond_them(view: CaseView, request: Request, task: Task, actor: Actor, beside: Beside) -> Refusal | None:
    """Why this person may not answer what was put to a team leader (R17)."""
    put = view.state.approval_of(request.number)
    if task.asks not in APPROVALS or put is None:
        return None
    found = may_approve(beside.authorities, actor.id, put.kind, put.amount, put.by, view.today)
    return found if isinstance(found, Refusal) else None


def clocks_of(view: CaseView, request: Request) -> Clocks | None:
    """The clocks of an offer; None for other requests, and where no rule or calendar covers them."""
    if request.offer is None or request.carried:
        return None
    try:
        return clocks(view.state, request.offer, request.opened_on, the_book().rules)
    except (NoRuleInForce, BeyondCalendar):
        return None


def what_follows(desk: Desk, task: Task, start: Proposal) -> dict[str, str]:
    """For each option of the first choice, what would happen."""
    if not task.asks or task.id not in desk.allowed or task.asks not in COMMANDS:
        return {}
    view = desk.view
    found = consequences(view.state, desk.request.number, task, desk.actor, view.today, start.values, desk.beside)
    offered = {value for values in start.options.values() for value in values}
    return {option: says for option, says in found.items() if not offered or option in offered}
