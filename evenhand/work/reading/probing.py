"""Whole commands around one choice, to ask a decision what it would do; nothing is written with them."""

from collections.abc import Mapping
from dataclasses import MISSING
from datetime import date
from typing import Any

from evenhand.domain.opportunity.commands import Command
from evenhand.domain.procedures.decide import written
from evenhand.work.asking import Question, questions


def first_choice(kind: type[Command]) -> Question | None:
    """The question whose options are shown with what they do: the first that has any.

    Where it hangs on a yes or no before it, that one is meant.
    """
    asked = questions(kind)
    first = next((item for item in asked if item.choices and not item.several), None)
    if first is None or first.ask.only_when is None:
        return first
    above = next(item for item in asked if item.name == first.ask.only_when[0])
    return above if above.kind is bool else first


def options_of(choice: Question) -> dict[str, Any]:
    """Each option of a choice as a form sends it, with its value."""
    if choice.kind is bool:
        return {"yes": True, "no": False}
    return {value: choice.kind(value) for value in choice.choices}


def ways(kind: type[Command], name: str, option: str, held: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is held, once for each answer of the first question that hangs on this option and is not answered yet."""
    hung = next(
        (
            item
            for item in questions(kind)
            if (item.choices or item.kind is bool) and not item.several and item.name not in held
            and item.ask.only_when and item.ask.only_when[0] == name and option in item.ask.only_when[1]
        ),
        None,
    )  # fmt: skip
    if hung is None or hung.ask.optional:
        return [dict(held)]
    answers = [hung.kind(value) for value in hung.choices] if hung.choices else [True, False]
    return [{**held, hung.name: answer} for answer in answers]


def probe(kind: type[Command], held: Mapping[str, Any], today: date) -> Command:
    """A whole command around the values held: what is not held and would be asked takes the first answer there is."""
    values = {**held}
    for question in questions(kind):
        if question.name not in values and (question.required or question.ask.prose) and _asked(question, values):
            values[question.name] = _first(question, today)
    return kind(**values)


def _asked(question: Question, values: Mapping[str, Any]) -> bool:
    if question.ask.only_when is None:
        return True
    other, allowed = question.ask.only_when
    return other in values and values[other] is not None and written(values[other]) in allowed


def _first(question: Question, today: date) -> Any:
    if question.choices:
        return question.kind(question.choices[0])
    if question.is_count:
        return 1
    plain = {bool: True, date: today, int: 100}.get(question.kind, "-")
    return plain if question.default in (MISSING, None, "") or question.required else question.default
