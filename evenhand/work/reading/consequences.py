"""What each choice of a task would do, in one line: the decision itself is asked, and nothing is written."""

from collections.abc import Mapping
from dataclasses import MISSING
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import COMMANDS, Command
from evenhand.domain.opportunity.events import (
    CallMade,
    EligibilityAssessed,
    Event,
    FactLearned,
    NoteAdded,
    OfferDated,
    OrderClaimed,
    OutcomeRecorded,
    RequestStarted,
    ServiceAsked,
    TaskRecorded,
    TimerSet,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import TimerWhy
from evenhand.domain.procedures.decide import decide, written
from evenhand.domain.procedures.shape import Actor, Task, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import Question, questions
from evenhand.work.words import sentence

QUIET = (CallMade, EligibilityAssessed, FactLearned, NoteAdded, OfferDated, OrderClaimed, OutcomeRecorded,
         RequestStarted, ServiceAsked, TaskRecorded)  # fmt: skip
MOST = 6


def first_choice(kind: type[Command]) -> Question | None:
    """The question whose options are shown with what they do: the first that has any."""
    return next((item for item in _questions(kind) if item.choices and not item.several), None)


def consequences(
    state: CaseState, number: int, task: Task, actor: Actor, today: date, proposed: Mapping[str, Any]
) -> dict[str, str]:
    """For each option of the first choice, what recording it with the proposed values would do.

    Where another choice hangs on an option, only what all of its answers have in common is said.
    """
    kind = COMMANDS[task.asks]
    choice = first_choice(kind)
    if choice is None:
        return {}
    found = {}
    for option in choice.choices:
        held = {**proposed, choice.name: choice.kind(option)}
        answers = [
            decide(state, number, task.id, probe(kind, way, today), actor, the_book(), today)
            for way in _ways(kind, choice.name, option, held)
        ]
        found[option] = _said(state, number, answers)
    return found


def _ways(kind: type[Command], name: str, option: str, held: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is held, once for each answer of the choice that hangs on this option."""
    hung = next(
        (item for item in _questions(kind) if item.choices and not item.several and item.ask.only_when
         and item.ask.only_when[0] == name and option in item.ask.only_when[1]),
        None,
    )  # fmt: skip
    if hung is None or hung.ask.optional:
        return [dict(held)]
    return [{**held, hung.name: hung.kind(value)} for value in hung.choices]


def _said(state: CaseState, number: int, answers: list[tuple[Event, ...] | Refusal]) -> str:
    decided = [item for item in answers if not isinstance(item, Refusal)]
    if not decided:
        first = answers[0]
        assert isinstance(first, Refusal)  # noqa: S101 - nothing was decided
        return f"Not possible: {first.sentence}"
    each = [(*sentences(events), *_next(state, number, events)) for events in decided]
    common = [line for line in each[0] if all(line in other for other in each[1:])]
    rest = "The rest depends" if common else "It depends"
    depends = [] if all(len(lines) == len(common) for lines in each) else [f"{rest} on the answer below"]
    return _joined([*common[:MOST], *depends])


def _next(state: CaseState, number: int, events: tuple[Event, ...]) -> tuple[str, ...]:
    """What can be done then that could not be done before; or that the task stays open."""
    after = apply_all(state, events)
    request = after.request(number)
    if request is None or not request.is_open:
        return ()
    if not any(isinstance(event, TaskRecorded) for event in events):
        return ("The attempt is recorded, and the task stays open",)
    procedure = the_book().procedures[request.procedure]
    before = {item.task.id for item in walk(state, request, procedure) if item.state is TaskState.READY}
    ready = [item.task for item in walk(after, request, procedure) if item.state is TaskState.READY]
    titles = [task.title for task in ready if task.id not in before] or [task.title for task in ready]
    return (f"Next: {', '.join(titles)}",) if titles else ()


def probe(kind: type[Command], held: Mapping[str, Any], today: date) -> Command:
    """A whole command around the values held: what is not held and would be asked takes the first answer there is."""
    values = {**held}
    for question in _questions(kind):
        if question.name not in values and (question.required or question.ask.prose) and _asked(question, values):
            values[question.name] = _first(question, today)
    return kind(**values)


def in_words(events: tuple[Event, ...]) -> str:
    """What followed, in one line."""
    return _joined(sentences(events)[:MOST])


def sentences(events: tuple[Event, ...]) -> list[str]:
    """What follows, without what the office does each time; a reminder and a lateness are left to the clocks."""
    said = [sentence(event) for event in events if not isinstance(event, QUIET) and not _is_clock(event)]
    return list(dict.fromkeys(line.rstrip(".") for line in said if line))


def _joined(lines: list[str]) -> str:
    return ". ".join(lines) + ("." if lines else "")


def _questions(kind: type[Command]) -> tuple[Question, ...]:
    return questions(kind)


def _is_clock(event: Event) -> bool:
    return isinstance(event, TimerSet) and event.why in (TimerWhy.REMINDER, TimerWhy.LATE, TimerWhy.START)


def _asked(question: Question, values: Mapping[str, Any]) -> bool:
    if question.ask.only_when is None:
        return True
    other, allowed = question.ask.only_when
    return other in values and values[other] is not None and written(values[other]) in allowed


def _first(question: Question, today: date) -> Any:
    if question.choices:
        return question.kind(question.choices[0])
    plain = {bool: True, date: today, int: 100}.get(question.kind, "-")
    return plain if question.default in (MISSING, None, "") or question.required else question.default
