"""Whether a task may be recorded now, by this person. The page is drawn from it and the write asks it again."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.clocks import clocks
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.closed import closed
from evenhand.domain.procedures.context import Book
from evenhand.domain.procedures.shape import Actor, Procedure, Task, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal


@dataclass(frozen=True)
class Allowed:
    """The task may be recorded."""

    task: Task


APPROVALS = frozenset({"DecideApproval", "DecideExtension"})
"""The commands that answer what was put to a team leader."""

ROLE_WORDS = {
    "caseworker": "a caseworker",
    "team-leader": "a team leader",
    "legal-spoc": "the CSA Legal SPOC",
    "enforcement-case-manager": "an enforcement case manager",
    "employer-support": "Employer Support",
    "advice-and-guidance": "Advice and Guidance",
    "system": "the system",
}


def permits(state: CaseState, number: int, task_id: str, actor: Actor, book: Book, today: date) -> Allowed | Refusal:
    """Whether `actor` may record this task today.

    Refuses: request-unknown, case-closed, request-closed, task-unknown, task-not-ready, role-missing,
    own-request (R17), offer-withdrawn.
    """
    request = state.request(number)
    if request is None:
        return Refusal("request-unknown", "There is no such request on this case.")
    procedure = book.procedures[request.procedure]
    task = procedure.task(task_id)
    if task is None:
        return Refusal("task-unknown", f"{procedure.title} has no task called {task_id}.")
    return (
        closed(state)
        or _closed(request, task)
        or _not_ready(state, request, procedure, task)
        or _not_theirs(task, actor)
        or _own(state, request, task, actor)
        or _withdrawn(state, request, task, book, today)
        or Allowed(task)
    )


def _closed(request: Request, task: Task) -> Refusal | None:
    if request.is_open:
        return None
    says = f"This request was {request.ending} and takes no more entries."
    return Refusal("request-closed", says, steps=task.steps, rules=("R24",))


def _not_ready(state: CaseState, request: Request, procedure: Procedure, task: Task) -> Refusal | None:
    view = next(view for view in walk(state, request, procedure) if view.task.id == task.id)
    if view.state is TaskState.READY:
        return None
    if view.state is TaskState.DONE:
        put = state.approval_of(request.number)
        waits = put is not None and put.task == task.id
        mend = (
            "It waits for a team leader: take it back to amend it."
            if waits
            else "If it is wrong, undo it or write a note."
        )
        sentence = f"“{task.title}” is recorded already. {mend}"
    elif view.state is TaskState.SYSTEM:
        sentence = f"The system does “{task.title}” by itself."
    elif view.state is TaskState.MOVED:
        sentence = f"“{task.title}” moved to a follow-up request: record it there."
    elif view.state is TaskState.WAITING:
        sentence = f"“{task.title}” cannot start yet. {view.why}."
    else:
        sentence = f"“{task.title}” is not needed. {view.why}".strip()
    return Refusal("task-not-ready", sentence, steps=task.steps)


def _not_theirs(task: Task, actor: Actor) -> Refusal | None:
    if actor.is_system or actor.roles & set(task.who):
        return None
    who = " or ".join(ROLE_WORDS.get(role, role) for role in task.who)
    return Refusal("role-missing", f"“{task.title}” is for {who}.", steps=task.steps)


def _own(state: CaseState, request: Request, task: Task, actor: Actor) -> Refusal | None:
    """Four eyes: who put something to a team leader does not answer it (R17)."""
    put = state.approval_of(request.number)
    if task.asks not in APPROVALS or put is None or put.by != actor.id:
        return None
    says = "You put this to a team leader yourself, so another person answers it."
    return Refusal("own-request", says, steps=task.steps, rules=("R17",))


def _withdrawn(state: CaseState, request: Request, task: Task, book: Book, today: date) -> Refusal | None:
    if task.id != "answer" or request.offer is None:
        return None
    withdraw_on = clocks(state, request.offer, request.opened_on, book.rules).withdraw_on
    if withdraw_on is None or today < withdraw_on:
        return None
    return withdrawn(withdraw_on)


def withdrawn(withdraw_on: date) -> Refusal:
    """An answer comes too late (R2)."""
    return Refusal(
        "offer-withdrawn",
        f"The offer was withdrawn on {long_date(withdraw_on)}. The paying parent may ask again under the later rules.",
        steps=("RPO-9", "PPO-7"),
        rules=("R2", "R3"),
    )
