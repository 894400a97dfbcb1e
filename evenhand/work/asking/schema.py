"""JSON Schema of a command, with the words of its questions."""

import inspect
from datetime import date
from functools import cache
from typing import Any

from evenhand.work.asking.questions import Question, questions
from evenhand.work.asking.read import MOST

ONE_EACH = "One text each, in the order of the task's `lines`."
AMOUNT = r"^(0|[1-9][0-9]{0,9})\.[0-9]{2}$"


def schema_of(kind: type) -> dict[str, Any]:
    """What `command_from` takes, as JSON Schema 2020-12."""
    return _schema(kind)


@cache
def _schema(kind: type) -> dict[str, Any]:
    asked = questions(kind)
    schema: dict[str, Any] = {
        "type": "object",
        "title": kind.__name__,
        "description": inspect.getdoc(kind) or "",
        "properties": {question.name: _property(question) for question in asked},
        "required": [question.name for question in asked if question.required and question.ask.only_when is None],
        "additionalProperties": False,
    }
    conditions = [_condition(question, asked) for question in asked if question.ask.only_when is not None]
    return schema | ({"allOf": conditions} if conditions else {})


def _property(question: Question) -> dict[str, Any]:
    value = _value(question)
    hint = question.ask.hint
    if question.is_lines:
        value, hint = {"type": "array", "items": value}, f"{hint} {ONE_EACH}".strip()
    elif question.several:
        value = {"type": "array", "items": value, "uniqueItems": True}
    words = {"title": question.ask.label, "description": hint}
    return {name: text for name, text in words.items() if text} | value


def _value(question: Question) -> dict[str, Any]:
    if question.is_rows:
        return _schema(question.kind)
    if question.choices:
        return {"oneOf": [{"const": value, "title": question.words_of(value)} for value in question.choices]}
    if question.kind is bool:
        return {"type": "boolean"}
    if question.kind is date:
        return {"type": "string", "format": "date"}
    if question.is_count:
        return {"type": "integer", "minimum": 0, "maximum": MOST}
    if question.is_money:
        return {"type": "string", "pattern": AMOUNT}
    least = {"minLength": 1} if question.required else {}
    return {"type": "string", **least, "maxLength": question.longest}


def _condition(question: Question, asked: tuple[Question, ...]) -> dict[str, Any]:
    assert question.ask.only_when is not None  # noqa: S101 - asked for those alone
    other, values = question.ask.only_when
    truths = next(item for item in asked if item.name == other).kind is bool
    allowed = [value == "yes" for value in values] if truths else list(values)
    found: dict[str, Any] = {
        "if": {"properties": {other: {"enum": allowed}}, "required": [other]},
        "else": {"properties": {question.name: False}},
    }
    return found | ({"then": {"required": [question.name]}} if question.required else {})
