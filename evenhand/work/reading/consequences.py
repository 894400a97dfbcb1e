"""What each choice of a task would do, in one line: the decision itself is asked, and nothing is written."""

from collections.abc import Mapping
from dataclasses import MISSING
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.opportunity.commands import COMMANDS, Command
from evenhand.domain.opportunity.events import (
    CallMade,
    EligibilityAssessed,
    Event,
    FactLearned,
    NoteAdded,
    OfferDated,
    OrderClaimed,
    RequestStarted,
    ServiceAsked,
    TaskRecorded,
    TimerSet,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import TimerWhy
from evenhand.domain.procedures.decide import decide, written
from evenhand.domain.procedures.shape import Actor, Task
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import Question, questions
from evenhand.work.words import sentence

QUIET = (CallMade, EligibilityAssessed, FactLearned, NoteAdded, OfferDated, OrderClaimed, RequestStarted, ServiceAsked,
         TaskRecorded)  # fmt: skip
MOST = 5


def first_choice(kind: type[Command]) -> Question | None:
    """The question whose options are shown with what they do: the first that has any."""
    return next((item for item in _questions(kind) if item.choices and not item.several), None)


def consequences(
    state: CaseState, number: int, task: Task, actor: Actor, today: date, proposed: Mapping[str, Any]
) -> dict[str, str]:
    """For each option of the first choice, what recording it with the proposed values would do."""
    kind = COMMANDS[task.asks]
    choice = first_choice(kind)
    if choice is None:
        return {}
    found = {}
    for option in choice.choices:
        command = probe(kind, {**proposed, choice.name: choice.kind(option)}, today)
        events = decide(state, number, task.id, command, actor, the_book(), today)
        found[option] = f"Not possible: {events.sentence}" if isinstance(events, Refusal) else in_words(events)
    return found


def probe(kind: type[Command], held: Mapping[str, Any], today: date) -> Command:
    """A whole command around the values held: what is not held and would be asked takes the first answer there is."""
    values = {**held}
    for question in _questions(kind):
        if question.name not in values and (question.required or question.ask.prose) and _asked(question, values):
            values[question.name] = _first(question, today)
    return kind(**values)


def in_words(events: tuple[Event, ...]) -> str:
    """What follows, without what the office does each time; a reminder and a lateness are left to the clocks."""
    said = [sentence(event) for event in events if not isinstance(event, QUIET) and not _is_clock(event)]
    said = list(dict.fromkeys(line for line in said if line))
    return ". ".join(said[:MOST]) + ("." if said else "")


def _questions(kind: type[Command]) -> tuple[Question, ...]:
    return questions(kind)  # type: ignore[arg-type]  # a class is hashable


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
