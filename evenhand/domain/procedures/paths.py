"""The paths on which a procedure goes on after a decision that is still to come, and those that were not taken."""

from enum import StrEnum

from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.contrary import FORKS
from evenhand.domain.procedures.predicates import PREDICATES
from evenhand.domain.procedures.shape import Task, TaskState
from evenhand.domain.procedures.walk import TaskView

_FORKED = frozenset(name for fork in FORKS for name in fork)


class Way(StrEnum):
    """Whether a task is on the way of a request."""

    HERE = "here"
    AHEAD = "ahead"
    LEFT = "left"


def path_of(task: Task) -> str:
    """The condition of a fork that this task needs; empty where it stands on no path of its own."""
    return next((name for name in task.when if name in _FORKED), "")


def way_of(state: CaseState, request: Request, view: TaskView) -> Way:
    """Ahead: the decision that leads to the task, or past it, is still to come. Left: it led past it."""
    path = path_of(view.task)
    if not path or PREDICATES[path].holds(state, request):
        return Way.HERE
    if view.state is TaskState.WAITING:
        return Way.AHEAD
    return Way.LEFT if view.state is TaskState.NOT_NEEDED else Way.HERE
