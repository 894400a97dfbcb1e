"""Draws the questions of a command as fields, each below the choice that makes it apply."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from evenhand.domain.money import pounds
from evenhand.domain.procedures.decide import written
from evenhand.web.forms.boxes import boxes_of
from evenhand.work.asking import Question, questions

Field = dict[str, Any]
MOST_RADIOS = 8
YES_NO = {"yes": "Yes", "no": "No"}


def draw_fields(
    kind: type,
    *,
    proposed: Mapping[str, Any] | None = None,
    typed: Mapping[str, Any] | None = None,
    errors: Mapping[str, str] | None = None,
    offered: Mapping[str, tuple[str, ...]] | None = None,
    left_out: frozenset[str] = frozenset(),
    hints: Mapping[str, str] | None = None,
) -> list[Field]:
    """The fields of a command.

    Attributes:
        proposed: values that stand in the fields at first.
        typed: what a person put in; it goes before what was proposed.
        offered: the options of a field, where not all of them fit.
        hints: what each option of the first choice would do.
    """
    asked = [item for item in questions(kind) if item.name not in left_out]
    drawn = {item.name: _field(item, proposed or {}, typed, errors or {}, offered or {}) for item in asked}
    if hints:
        first = next(item for item in asked if item.choices and not item.several)
        for option in drawn[first.name]["options"]:
            option["hint"] = hints.get(option["value"], "")
    return [drawn[item.name] for item in asked if not _hung(item, drawn, asked)]


def _field(
    question: Question,
    proposed: Mapping[str, Any],
    typed: Mapping[str, Any] | None,
    errors: Mapping[str, str],
    offered: Mapping[str, tuple[str, ...]],
) -> Field:
    value = shown(question, proposed.get(question.name)) if typed is None else typed.get(question.name, "")
    field: Field = {
        "kind": kind_of(question),
        "name": question.name,
        "label": question.ask.label,
        "hint": question.ask.hint,
        "optional": question.ask.optional,
        "value": value,
        "error": errors.get(question.name, ""),
        "short": question.name == "postcode",
    }
    if question.choices:
        values = offered.get(question.name, question.choices)
        field["options"] = [{"value": item, "label": question.words_of(item)} for item in values]
        if field["kind"] == "select":
            field["options"].insert(0, {"value": "", "label": "Choose one"})
    return field


def kind_of(question: Question) -> str:
    """How a question is drawn."""
    if question.choices:
        few = "radios" if len(question.choices) <= MOST_RADIOS else "select"
        return "checkboxes" if question.several else few
    if question.kind is bool:
        return "yes_no"
    if question.kind is date:
        return "date"
    if question.is_money:
        return "money"
    long = question.ask.words in ("reason", "address") and question.name != "postcode"
    return "textarea" if long else "text"


def shown(question: Question, value: Any) -> Any:
    """A value as its field carries it."""
    if question.kind is date:
        return boxes_of(value)
    if question.several:
        return [str(item) for item in value or ()]
    if value is None:
        return ""
    return pounds(value) if question.is_money else written(value)


def _hung(question: Question, drawn: dict[str, Field], asked: list[Question]) -> bool:
    """Puts a question below the one option that makes it apply. With more options it stands by itself, and says so."""
    if question.ask.only_when is None or question.ask.only_when[0] not in drawn:
        return False
    name, values = question.ask.only_when
    other = drawn[name]
    if other["kind"] == "yes_no":
        other.setdefault("options", [{"value": value, "label": words} for value, words in YES_NO.items()])
    options = [option for option in other.get("options", ()) if option["value"] in values]
    if len(values) == 1 and len(options) == 1:
        options[0].setdefault("fields", []).append(drawn[question.name])
        return True
    if not options:
        return True
    said = next(item for item in asked if item.name == name)
    only = " or ".join(said.words_of(value) for value in values)
    field = drawn[question.name]
    field["hint"] = f"{field['hint']} Only for: {only}.".strip()
    return False
