"""How each task of a request stands: done, can start, cannot start yet and after what, not needed and why."""

from dataclasses import dataclass

from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.predicates import PREDICATES
from evenhand.domain.procedures.shape import Procedure, Task, TaskState

SETTLED = frozenset({TaskState.DONE, TaskState.NOT_NEEDED, TaskState.SYSTEM, TaskState.MOVED})


@dataclass(frozen=True)
class TaskView:
    """A task and how it stands; `why` says what comes first, or why it is not needed."""

    task: Task
    state: TaskState
    why: str = ""


def walk(state: CaseState, request: Request, procedure: Procedure) -> tuple[TaskView, ...]:
    """Every task of a request in the procedure's order."""
    views: dict[str, TaskView] = {}
    for task in procedure.tasks:
        views[task.id] = _stands(state, request, task, views)
    return tuple(views.values())


def _stands(state: CaseState, request: Request, task: Task, before: dict[str, TaskView]) -> TaskView:
    if request.record_of(task.id) is not None:
        return TaskView(task, TaskState.DONE)
    if task.id in request.moved:
        return TaskView(task, TaskState.MOVED, "The follow-up request holds it.")
    if request.carried and task.id not in request.carried:
        return TaskView(task, TaskState.NOT_NEEDED, "It was settled before.")
    first = [before[name] for name in task.after if before[name].state not in SETTLED]
    if first:
        return TaskView(task, TaskState.WAITING, f"After: {', '.join(view.task.title for view in first)}")
    missing = [name for name in task.when if not PREDICATES[name].holds(state, request)]
    if missing:
        return TaskView(task, TaskState.NOT_NEEDED, PREDICATES[missing[0]].otherwise)
    if task.not_before and request.is_open:
        early = [name for name in task.not_before if not PREDICATES[name].holds(state, request)]
        if early:
            return TaskView(task, TaskState.WAITING, PREDICATES[early[0]].otherwise)
    if task.who == ("system",):
        return TaskView(task, TaskState.SYSTEM)
    if not request.is_open:
        return TaskView(task, TaskState.NOT_NEEDED, "The request is closed.")
    return TaskView(task, TaskState.READY)


def complete(views: tuple[TaskView, ...]) -> bool:
    """Whether every task that applies is settled."""
    return all(view.state in SETTLED for view in views)


def open_tasks(views: tuple[TaskView, ...]) -> tuple[str, ...]:
    """The tasks that still can or will start."""
    return tuple(view.task.id for view in views if view.state in (TaskState.READY, TaskState.WAITING))
