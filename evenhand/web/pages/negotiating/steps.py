"""The five steps of a call, over the tasks of the procedure in their order."""

from dataclasses import dataclass
from typing import Any

from evenhand.domain.procedures.shape import Task, TaskState
from evenhand.web.pages.desk_tasks import task_href
from evenhand.web.pages.task_list import ICONS, OPENED
from evenhand.work.reading.request_view import Desk

OWED, LUMP, BUDGET, PLANS, DECISION = "owed", "lump", "budget", "plans", "decision"
PROPOSE = "propose-plan"


@dataclass(frozen=True)
class Step:
    """One step; the decision has every task that no other step has."""

    name: str
    title: str
    task: str


STEPS = (
    Step(OWED, "What is owed", "quantify"),
    Step(LUMP, "Lump sum", "talk"),
    Step(BUDGET, "Budget", PROPOSE),
    Step(PLANS, "Plans", PROPOSE),
    Step(DECISION, "Decision", "decide"),
)


def step_of(task: Task, part: str) -> str:
    """The step that a task belongs to; the one about plans has two parts."""
    if task.id == PROPOSE:
        return BUDGET if part == BUDGET else PLANS
    return next((step.name for step in STEPS if step.task == task.id), DECISION)


def steps(desk: Desk, current: str, *, sends: bool) -> list[dict[str, Any]]:
    """The steps as shown. `sends`: budget and plans are one form, and going between them keeps what is typed."""
    return [_step(desk, step, place, step.name == current, sends) for place, step in enumerate(STEPS, 1)]


def _step(desk: Desk, step: Step, number: int, now: bool, sends: bool) -> dict[str, Any]:
    task = _task(desk, step)
    view = next(item for item in desk.tasks if item.task.id == task.id)
    button = sends and step.name in (BUDGET, PLANS)
    part = f"&part={step.name}" if step.task == PROPOSE else ""
    opens = view.state in OPENED
    return {
        "number": number,
        "title": step.title,
        "state": "now" if now and view.state is not TaskState.DONE else ICONS[view.state],
        "current": now,
        "href": f"{task_href(desk, task)}{part}" if opens and not button else "",
        "button": step.name if button else "",
    }


def of_decision(desk: Desk) -> list[Task]:
    """The tasks of the last step, in their order."""
    taken = {step.task for step in STEPS if step.name != DECISION}
    return [item.task for item in desk.tasks if item.task.id not in taken]


def _task(desk: Desk, step: Step) -> Task:
    """The task that a step opens with: of the last step, the first that can be done now."""
    if step.name != DECISION:
        found = desk.procedure.task(step.task)
        assert found is not None  # noqa: S101 - the procedure of a negotiation has it
        return found
    last = of_decision(desk)
    ready = [item.task for item in desk.tasks if item.task in last and item.state is TaskState.READY]
    decided = next(task for task in last if task.id == step.task)
    return ready[0] if ready else decided
