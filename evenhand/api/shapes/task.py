"""One task of a request: how it stands, what it asks and what is proposed, and why it cannot be recorded now."""

from datetime import date
from typing import Any

from evenhand.api.refusing import RefusedOut
from evenhand.api.shapes.basics import Shape
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.shape import Task, TaskState
from evenhand.domain.procedures.walk import TaskView
from evenhand.work.asking import questions, schema_of
from evenhand.work.reading.children import children_named
from evenhand.work.reading.proposing import proposal
from evenhand.work.reading.request_view import Desk, what_follows


class RecordOut(Shape):
    """What was recorded on a task: closed values alone, free text is a note."""

    values: dict[str, str]
    by: str
    on: date


class TaskOut(Shape):
    """One task of the procedure.

    `asks` is the JSON Schema of `values` when it is recorded; `proposed` are the values that a form starts with;
    `lines` names, for a value that is a list of texts, what each of them is about, in order; `what_follows` says for
    each first choice what recording it would do. `refused` says why it cannot be recorded by this person now; without
    it, it can be.
    """

    id: str
    steps: list[str]
    title: str
    state: TaskState
    why: str
    who: list[str]
    asks: dict[str, Any] | None = None
    proposed: dict[str, Any] | None = None
    lines: dict[str, list[str]] | None = None
    what_follows: dict[str, str] | None = None
    refused: RefusedOut | None = None
    recorded: RecordOut | None = None


def task_out(desk: Desk, shown: TaskView) -> TaskOut:
    """A task as this person finds it."""
    task, refusal = shown.task, desk.refused.get(shown.task.id)
    return TaskOut(
        id=task.id,
        steps=list(task.steps),
        title=task.title,
        state=TaskState(shown.state),
        why=shown.why,
        who=list(task.who),
        asks=schema_of(COMMANDS[task.asks]) if task.asks else None,
        refused=None
        if refusal is None
        else RefusedOut(
            code=refusal.code, sentence=refusal.sentence, steps=list(refusal.steps), rules=list(refusal.rules)
        ),
        recorded=_recorded(desk.request, task),
        **(_start(desk, task) if task.asks and refusal is None else {}),
    )


def _start(desk: Desk, task: Task) -> dict[str, Any]:
    start = proposal(desk.view, desk.request, task)
    asked = {question.name: question for question in questions(COMMANDS[task.asks])}
    values = {name: plain(value, money=asked[name].is_money) for name, value in start.values.items()}
    lines = {name: list(children_named(desk.view)) for name, question in asked.items() if question.is_lines}
    return {"proposed": values, "lines": lines or None, "what_follows": what_follows(desk, task, start)}


def plain(value: Any, *, money: bool = True) -> Any:
    """A proposed value as it is sent back."""
    if isinstance(value, tuple):
        return [str(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return pounds(value) if money else value
    return str(value)


def _recorded(request: Request, task: Task) -> RecordOut | None:
    found = request.record_of(task.id)
    return None if found is None else RecordOut(values=dict(found.values), by=found.by, on=found.on)
