"""One procedure as a page: what opens it, its picture, its tasks as a table, its clocks, its version."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from evenhand.domain.procedures.opening import OWNER
from evenhand.domain.procedures.shape import Procedure, TaskState
from evenhand.domain.procedures.told import ToldTask, since
from evenhand.domain.procedures.told import team as told_team
from evenhand.domain.procedures.walk import TaskView
from evenhand.web.pages.desk_tasks import task_href
from evenhand.web.pages.procedures.picture import picture
from evenhand.web.pages.words import kind_of_request, tag, team
from evenhand.work.reading.grounds import ground
from evenhand.work.reading.procedures import Clock, Told
from evenhand.work.reading.request_view import Desk

STANDS: dict[TaskState, tuple[str, str, str]] = {
    TaskState.DONE: ("Done", "ok", "done"),
    TaskState.SYSTEM: ("Done by the system", "ok", "done"),
    TaskState.READY: ("Can start", "", "ready"),
    TaskState.WAITING: ("Cannot start yet", "grey", "waiting"),
    TaskState.NOT_NEEDED: ("Not needed", "grey", "not-needed"),
    TaskState.MOVED: ("Moved to a follow-up", "grey", "not-needed"),
}
OPENED = (TaskState.DONE, TaskState.READY, TaskState.WAITING)
Standing = Mapping[str, TaskView]


def shown(told: Told, desk: Desk | None = None) -> dict[str, Any]:
    """What the page is given; with a desk, how each task stands on its request."""
    procedure = told.procedure
    standing: Standing = {view.task.id: view for view in desk.tasks} if desk is not None else {}
    now = desk.now if desk is not None and desk.request.is_open else ""
    states = {name: "now" if name == now else STANDS[view.state][2] for name, view in standing.items()}
    return {
        "id": procedure.id,
        "title": kind_of_request(procedure.id),
        "opened_because": f"{procedure.opened_because}.",
        "team": worked_by(procedure),
        "known_as": dict(procedure.request),
        "version": {"name": procedure.version, "since": since(procedure)},
        "openers": [
            titled(one.procedure) | {"task": one.task} if one.task else {"clock": one.clock}
            for one in told.openers
        ],
        "picture": picture(procedure, states),
        "tasks": [_task(each, standing.get(each.task.id), desk, now) for each in told.tasks],
        "clocks": [_clock(clock) for clock in told.clocks],
        "proposed": [vars(each) | {"grounds": (*each.steps, *each.rules)} for each in told.proposed],
        "without_proposal": told.without_proposal,
    }  # fmt: skip


def _task(each: ToldTask, view: TaskView | None, desk: Desk | None, now: str) -> dict[str, Any]:
    task = each.task
    opened = desk is not None and view is not None and view.state in OPENED
    return {
        "number": each.number,
        "title": task.title,
        "href": task_href(desk, task) if desk is not None and opened else None,
        "who": f"{each.who[0].upper()}{each.who[1:]}",
        "when": each.when,
        "after": each.after,
        "waits_for": each.waits_for,
        "asks": each.asks,
        "opens": [titled(name) for name in task.opens],
        "letters": task.letters,
        "clocks": [small(says) for says in each.starts],
        "steps": [{"id": step, "title": found.title} for step in task.steps if (found := ground(step)) is not None],
        "stands": tag(*STANDS[view.state][:2]) if view is not None else None,
        "now": task.id == now,
        "why": view.why if view is not None else "",
    }


def _clock(clock: Clock) -> dict[str, Any]:
    return {
        "says": clock.says,
        "by": clock.by,
        "at_opening": clock.at_opening,
        "opens": [titled(name) for name in clock.opens],
    }


def titled(name: str) -> dict[str, str]:
    """A procedure that is led to."""
    return {"title": kind_of_request(name), "href": reverse("procedure", args=[name])}


def worked_by(procedure: Procedure) -> str:
    """The team that works it."""
    return told_team(procedure) if procedure.segment == OWNER else team(procedure.segment)


def small(sentence: str) -> str:
    """A sentence as it stands within another."""
    return f"{sentence[0].lower()}{sentence[1:]}"


def listed(procedures: tuple[Procedure, ...]) -> list[dict[str, Any]]:
    """The list, a group for each process that staff know."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for item in procedures:
        groups.setdefault(item.request["process"], []).append(
            {
                "title": kind_of_request(item.id),
                "sub_area": item.request["sub_area"],
                "href": reverse("procedure", args=[item.id]),
                "opened_because": item.opened_because,
                "team": worked_by(item),
                "tasks": len(item.tasks),
                "since": since(item),
            }
        )
    return [{"process": process, "procedures": rows} for process, rows in groups.items()]
