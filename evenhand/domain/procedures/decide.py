"""Decides a task: permits first, then the task's own decision, then what follows by itself."""

from dataclasses import fields
from datetime import date
from typing import Any

from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.calculation import Counted
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.events import Event, NoteAdded, RequestStarted, TaskRecorded
from evenhand.domain.opportunity.route import on_route
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, Status
from evenhand.domain.procedures.context import NOTHING_BESIDE, Beside, Book, Context
from evenhand.domain.procedures.effects import EFFECTS
from evenhand.domain.procedures.offered import not_offered
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.permits import permits
from evenhand.domain.procedures.prose import prose_of
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor, Task
from evenhand.domain.refusal import Refusal, Refused
from evenhand.domain.rules import NoRuleInForce

__all__ = ["decide", "not_offered", "values", "written"]


def decide(
    state: CaseState,
    number: int,
    task_id: str,
    command: Command,
    actor: Actor,
    book: Book,
    today: date,
    note: str = "",
    others: tuple[Counted, ...] = (),
    beside: Beside = NOTHING_BESIDE,
) -> tuple[Event, ...] | Refusal:
    """The events of recording `command` on a task, or the refusal that says why not.

    Beside the refusals of `permits` and of the task itself: command-mismatch where the task asks something else,
    no-rule-in-force and calendar-unknown where a dated value is missing.
    """
    allowed = permits(state, number, task_id, actor, book, today)
    if isinstance(allowed, Refusal):
        return allowed
    task, request = allowed.task, state.request(number)
    assert request is not None  # noqa: S101 - permits looked
    if task.asks != type(command).__name__:
        return Refusal("command-mismatch", f"“{task.title}” asks for {task.asks}.", steps=task.steps)
    wrong = not_offered(command, task.steps)
    if wrong is not None:
        return wrong
    try:
        decided = EFFECTS[task.does](Context(state, request, task, actor, book, today, others, beside), command)
        own: list[Event] = []
        if request.status is Status.OPEN:
            started = ("PPO-3", "RPO-3") if request.procedure in OFFERS else task.steps
            own.append(RequestStarted(number=number, steps=started))
        own.extend(decided.events)
        own.extend(_notes(apply_all(state, own), command, note, actor, task, today))
        if decided.done:
            own.append(
                TaskRecorded(
                    number=number,
                    task=task.id,
                    values=(*values(command), *decided.found),
                    by=actor.id,
                    on=today,
                    steps=task.steps,
                )
            )
        return (*on_route(own, state.application.applicant), *settle(apply_all(state, own), book, today))
    except Refused as refused:
        return refused.refusal
    except NoRuleInForce as missing:
        return Refusal("no-rule-in-force", f"Nothing can be decided: {missing}.", steps=task.steps, rules=("R21",))
    except BeyondCalendar as beyond:
        return Refusal("calendar-unknown", f"Nothing can be decided: {beyond}.", steps=task.steps, rules=("M8",))


def values(command: Command) -> tuple[tuple[str, str], ...]:
    """The closed values of a command as text; free text is left out, it goes to a note."""
    found = []
    for item in fields(command):
        ask, value = item.metadata.get("ask"), getattr(command, item.name)
        if value is None or value in ("", ()) or (isinstance(ask, Ask) and ask.prose):
            continue
        found.append((item.name, written(value)))
    return tuple(found)


def written(value: Any) -> str:
    """A value as it is written in a record: dates in ISO, yes and no, lists with commas."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _notes(
    state: CaseState, command: Command, note: str, actor: Actor, task: Task, today: date
) -> tuple[NoteAdded, ...]:
    texts = [*prose_of(command, task.id), *([(NoteKind.GENERAL, task.id, note)] if note else ())]
    first = max((item.number for item in state.notes), default=0) + 1
    return tuple(
        NoteAdded(number=first + index, kind=kind, by=actor.id, on=today, about=about, text=text, steps=task.steps)
        for index, (kind, about, text) in enumerate(texts)
    )
