"""Builds a command from plain values, or says what is wrong with each field."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from evenhand.domain.procedures.decide import written
from evenhand.work.asking.questions import Question, questions
from evenhand.work.asking.read import NotTaken, Wrong, is_blank, read
from evenhand.work.files.found import field_name

T = TypeVar("T")
MOST_ROWS = 60
_MISSING: dict[type, str] = {bool: "Answer yes or no", date: "Give the date", int: "Give the amount"}


def command_from(kind: type[T], values: Mapping[str, object], *, forgiving: bool = False) -> T | list[Wrong]:
    """The command that these values make, or every fault by field.

    Dates come as ISO text, amounts as pounds ("57.00"), closed values by their value, yes and no as true and false
    or in words. A field that is not asked, or that does not apply, is a fault; `forgiving` leaves it out instead,
    for forms whose hidden fields come along.
    """
    asked = {question.name: question for question in questions(kind)}
    wrong = [] if forgiving else [_unknown(name, asked) for name in values if name not in asked]
    held: dict[str, Any] = {}
    for name, question in asked.items():
        given = values.get(name)
        if not _applies(question, held, asked):
            if not forgiving and not is_blank(given) and not _hangs_on(question, wrong):
                wrong.append(Wrong(name, _not_asked(question, asked)))
            continue
        try:
            found = _rows(question, given) if question.is_rows and not is_blank(given) else _answer(question, given)
        except NotTaken as fault:
            wrong.append(Wrong(name, f"{question.ask.label.rstrip('?:.')}: {str(fault)[0].lower()}{str(fault)[1:]}"))
            continue
        if found is not MISSING:
            held[name] = found
    return wrong or kind(**held)


def _answer(question: Question, given: object) -> Any:
    if not is_blank(given):
        return read(question, given)
    if question.required:
        if question.is_count:
            raise NotTaken("Give a whole number, such as 2.")
        several = "Choose one of: " + ", ".join(question.choices) if question.choices else "Fill this in"
        raise NotTaken(f"{_MISSING.get(question.kind, several)}.")
    return question.default


def _rows(question: Question, given: object) -> tuple[Any, ...]:
    """Each row as a value of its own. Errors: NotTaken at the first that cannot be read."""
    if not isinstance(given, Sequence) or isinstance(given, str) or len(given) > MOST_ROWS:
        raise NotTaken(f"Give a list of up to {MOST_ROWS} rows.")
    found: list[Any] = []
    for place, row in enumerate(given, 1):
        made = command_from(question.kind, row) if isinstance(row, Mapping) else [Wrong("", "Give an object.")]
        if isinstance(made, list):
            raise NotTaken(f"In row {place}, {made[0].sentence[0].lower()}{made[0].sentence[1:]}")
        found.append(made)
    return tuple(found)


def _applies(question: Question, held: Mapping[str, Any], asked: Mapping[str, Question]) -> bool:
    if question.ask.only_when is None:
        return True
    other, values = question.ask.only_when
    value = held.get(other, asked[other].default)
    return written(value) in values if value is not MISSING and value is not None else False


def _hangs_on(question: Question, wrong: list[Wrong]) -> bool:
    """Whether the answer that this question depends on is itself at fault: that one is named, and not this."""
    return question.ask.only_when is not None and question.ask.only_when[0] in {fault.field for fault in wrong}


def _not_asked(question: Question, asked: Mapping[str, Question]) -> str:
    assert question.ask.only_when is not None  # noqa: S101 - only such questions do not apply
    other, values = question.ask.only_when
    words = " or ".join(asked[other].words_of(value) for value in values)
    return f"“{question.ask.label}” is asked only where “{asked[other].ask.label}” is “{words}”. Leave it out."


def _unknown(name: str, asked: Mapping[str, Question]) -> Wrong:
    near = get_close_matches(name[:100], asked, n=1, cutoff=0.75)
    shown = field_name(name)
    if near:
        return Wrong(shown, f"“{shown}” is not asked here; perhaps {near[0]} is meant.")
    return Wrong(shown, f"“{shown}” is not asked here. Asked: {', '.join(asked) or 'nothing'}.")
