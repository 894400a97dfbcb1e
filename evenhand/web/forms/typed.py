"""Reads what was sent back into a command, or says at each field what to do. What was typed is kept as it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import QueryDict

from evenhand.web.forms.boxes import date_of, typed_boxes
from evenhand.web.forms.draw import kind_of, line_name
from evenhand.web.forms.rows import AS_TEXT, plain_rows, rows_in_words, typed_rows, wrong_rows
from evenhand.work.asking import Question, command_from, questions

T = TypeVar("T")
BLANK = {
    "radios": "choose one",
    "select": "choose one",
    "yes_no": "answer yes or no",
    "date": "give the date",
    "money": "give the amount, such as 57.00",
    "checkboxes": "tick at least one",
    "number": "give a whole number, such as 2",
}
MOST_LINES = 60
A_LINE = "write how the decision affects them, and what follows"
BLANK_TEXT = "fill this in"
NO_SUCH_DAY = "give a real date, such as 3 4 2017"


@dataclass(frozen=True)
class Typed(Generic[T]):
    """What a form brought: the command, or the errors by field; and the fields as they were filled in."""

    command: T | None
    raw: Mapping[str, Any]
    errors: Mapping[str, str]


def read_form(kind: type[T], sent: QueryDict, lines: Mapping[str, tuple[str, ...]] | None = None) -> Typed[T]:
    """The command that a form makes. `lines` names each text of a field that takes one for each of several."""
    asked = questions(kind)
    raw = {item.name: _raw(item, sent) for item in asked}
    values: dict[str, object] = {}
    errors: dict[str, str] = {}
    for item in asked:
        try:
            values[item.name] = _plain(item, raw[item.name])
        except ValueError:
            errors[item.name] = f"{item.ask.label.rstrip('?:.')}: {NO_SUCH_DAY}"
        if item.is_rows:
            errors |= wrong_rows(item, raw[item.name])
    errors |= _unwritten(asked, raw, lines or {})
    made = command_from(kind, values, forgiving=True)
    if isinstance(made, list):
        for wrong in made:
            if not any(name.startswith(f"{wrong.field}-") for name in errors):
                errors.setdefault(wrong.field, wrong.sentence.replace(AS_TEXT, ""))
        blank = {item.name: item for item in asked if not (item.is_lines or _said(raw[item.name]))}
        errors |= {name: _missing(blank[name]) for name in errors if name in blank}
    applies = {name: text for name, text in errors.items() if _asked_for(name, asked, raw)}
    return Typed(None if applies or isinstance(made, list) else made, raw, applies)


def typed_words(kind: type, raw: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was typed, in the words of the form: given back where it could not be recorded."""
    found = []
    asked = questions(kind)
    for item in asked:
        value = raw.get(item.name)
        if item.is_carried or not _said(value) or not _asked_for(item.name, asked, raw):
            continue
        if item.is_rows:
            words = rows_in_words(item, value or {})
        elif item.is_lines:
            words = "\n".join(text for text in value or () if text)
        elif isinstance(value, dict):
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
    if kind == "lines":
        return _lines(question.name, sent)
    if kind == "rows":
        return typed_rows(question, sent)
    return sent.getlist(question.name) if kind == "checkboxes" else sent.get(question.name, "")


def _unwritten(
    asked: tuple[Question, ...], raw: Mapping[str, Any], lines: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """Of a decision that weighs the welfare of each child: every text that it lacks, all at once."""
    errors = {}
    for item in (item for item in asked if lines.get(item.name) and _asked_for(item.name, asked, raw)):
        texts = raw[item.name]
        for place, name in enumerate(lines[item.name], 1):
            if place > len(texts) or not texts[place - 1].strip():
                errors[line_name(item.name, place)] = f"{name.split(':')[0]}: {A_LINE}"
        blank = [one for one in asked if one.ask.prose and not one.is_lines and not one.ask.optional]
        errors |= {one.name: _missing(one) for one in blank if not raw[one.name].strip()}
    return errors


def _lines(name: str, sent: QueryDict) -> list[str]:
    """Each text at its place; a place that was not sent is empty."""
    last = max((place for place in range(1, MOST_LINES + 1) if line_name(name, place) in sent), default=0)
    return [sent.get(line_name(name, place), "").replace("\r\n", "\n") for place in range(1, last + 1)]


def _plain(question: Question, raw: Any) -> object:
    if question.is_rows:
        return plain_rows(question, raw)
    if kind_of(question) != "date":
        return raw
    day = date_of(raw)
    return "" if day is None else day.isoformat()


def _said(raw: Any) -> bool:
    if isinstance(raw, list):
        return any(raw)
    if isinstance(raw, dict):
        return any(next(iter(part.values()), "") if isinstance(part, dict) else part for part in raw.values())
    return bool(raw)


def _missing(question: Question) -> str:
    said = BLANK.get(kind_of(question), BLANK_TEXT)
    return f"{question.ask.label.rstrip('?:.')}: {said}"


def _asked_for(name: str, asked: tuple[Question, ...], raw: Mapping[str, Any]) -> bool:
    question = next((item for item in asked if item.name == name), None)
    if question is None or question.ask.only_when is None:
        return True
    other, values = question.ask.only_when
    return raw.get(other) in values
