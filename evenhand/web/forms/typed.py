"""Reads what was sent back into a command, or says at each field what to do. What was typed is kept as it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import QueryDict

from evenhand.web.forms.boxes import date_of, typed_boxes
from evenhand.web.forms.draw import kind_of
from evenhand.work.asking import Question, command_from, questions

T = TypeVar("T")
BLANK = {
    "radios": "choose one",
    "select": "choose one",
    "yes_no": "answer yes or no",
    "date": "give the date",
    "money": "give the amount, such as 57.00",
    "checkboxes": "tick at least one",
}
BLANK_TEXT = "fill this in"
AS_TEXT = ", as text"
NO_SUCH_DAY = "give a real date, such as 3 4 2017"


@dataclass(frozen=True)
class Typed(Generic[T]):
    """What a form brought: the command, or the errors by field; and the fields as they were filled in."""

    command: T | None
    raw: Mapping[str, Any]
    errors: Mapping[str, str]


def read_form(kind: type[T], sent: QueryDict) -> Typed[T]:
    """The command that a form makes."""
    asked = questions(kind)
    raw = {item.name: _raw(item, sent) for item in asked}
    values: dict[str, object] = {}
    errors: dict[str, str] = {}
    for item in asked:
        try:
            values[item.name] = _plain(item, raw[item.name])
        except ValueError:
            errors[item.name] = f"{item.ask.label.rstrip('?:.')}: {NO_SUCH_DAY}"
    made = command_from(kind, values, forgiving=True)
    if isinstance(made, list):
        for wrong in made:
            errors.setdefault(wrong.field, wrong.sentence.replace(AS_TEXT, ""))
        blank = {item.name: item for item in asked if not _said(raw[item.name])}
        errors |= {name: _missing(blank[name]) for name in errors if name in blank}
    applies = {name: text for name, text in errors.items() if _asked_for(name, asked, raw)}
    return Typed(None if applies or isinstance(made, list) else made, raw, applies)


def typed_words(kind: type, raw: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was typed, in the words of the form: given back where it could not be recorded."""
    found = []
    asked = questions(kind)
    for item in asked:
        value = raw.get(item.name)
        if not _said(value) or not _asked_for(item.name, asked, raw):
            continue
        if isinstance(value, dict):
            words = " ".join(part for part in value.values() if part)
        elif isinstance(value, list):
            words = ", ".join(item.words_of(each) for each in value)
        else:
            words = item.words_of(str(value)) if item.choices else str(value)
        found.append({"name": item.ask.label, "value": words})
    return found


def _raw(question: Question, sent: QueryDict) -> Any:
    kind = kind_of(question)
    if kind == "date":
        return typed_boxes(sent, question.name)
    return sent.getlist(question.name) if kind == "checkboxes" else sent.get(question.name, "")


def _plain(question: Question, raw: Any) -> object:
    if kind_of(question) != "date":
        return raw
    day = date_of(raw)
    return "" if day is None else day.isoformat()


def _said(raw: Any) -> bool:
    return any(raw.values()) if isinstance(raw, dict) else bool(raw)


def _missing(question: Question) -> str:
    said = BLANK.get(kind_of(question), BLANK_TEXT)
    return f"{question.ask.label.rstrip('?:.')}: {said}"


def _asked_for(name: str, asked: tuple[Question, ...], raw: Mapping[str, Any]) -> bool:
    question = next((item for item in asked if item.name == name), None)
    if question is None or question.ask.only_when is None:
        return True
    other, values = question.ask.only_when
    return raw.get(other) in values
