"""The left column of the desk: the procedure as a task list. What lies on a path still to come is folded."""

from typing import Any

from evenhand.domain.procedures.paths import Way, path_of, way_of
from evenhand.domain.procedures.shape import TaskState
from evenhand.domain.procedures.told import words
from evenhand.domain.procedures.walk import TaskView
from evenhand.web.pages.desk_tasks import recorded_rows, task_href
from evenhand.work.reading.request_view import Desk

ICONS = {
    TaskState.DONE: "done",
    TaskState.SYSTEM: "done",
    TaskState.READY: "ready",
    TaskState.WAITING: "waiting",
    TaskState.NOT_NEEDED: "not-needed",
    TaskState.MOVED: "not-needed",
}
OPENED = (TaskState.DONE, TaskState.READY, TaskState.WAITING)
LONGEST_NOTE = 60
NOT_TAKEN = "Path not taken"


def tasks(desk: Desk, current: str) -> list[dict[str, Any]]:
    """Every task with how it stands; those on a path ahead folded in their place, those passed by at the end."""
    found: list[dict[str, Any]] = []
    folds: dict[str, dict[str, Any]] = {}
    for item in desk.tasks:
        way, shown = way_of(desk.view.state, desk.request, item), _task(desk, item, current)
        if way is Way.HERE:
            found.append(shown)
            continue
        says = f"If {words(path_of(item.task))}" if way is Way.AHEAD else NOT_TAKEN
        if says not in folds:
            folds[says] = {"fold": says, "tasks": [], "open": False}
            if way is Way.AHEAD:
                found.append(folds[says])
        folds[says]["tasks"].append(shown)
        folds[says]["open"] |= shown["current"]
    return [*found, *(fold for says, fold in folds.items() if says == NOT_TAKEN)]


def _task(desk: Desk, item: TaskView, current: str) -> dict[str, Any]:
    now = item.task.id == current
    return {
        "title": item.task.title,
        "state": "now" if now and item.state is not TaskState.DONE else ICONS[item.state],
        "note": _note(desk, item),
        "href": task_href(desk, item.task) if item.state in OPENED else None,
        "current": now,
    }


def _note(desk: Desk, item: TaskView) -> str:
    if item.state is TaskState.SYSTEM:
        return "Done by the system"
    if item.state is not TaskState.DONE:
        return item.why
    rows = recorded_rows(desk, item.task)
    said = ", ".join(str(row["value"]) for row in rows[:2])
    return said if len(said) <= LONGEST_NOTE else f"{said[:LONGEST_NOTE].rsplit(' ', 1)[0]} …"
