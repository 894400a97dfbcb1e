"""Draws the questions of a command as fields, each below the choice that makes it apply."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from evenhand.domain.money import pounds
from evenhand.domain.procedures.decide import written
from evenhand.web.forms.boxes import boxes_of
from evenhand.web.forms.rows import fields_of_rows, shown_rows
from evenhand.work.asking import Question, questions
from evenhand.work.reading.probing import first_choice

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
    lines: Mapping[str, tuple[str, ...]] | None = None,
) -> list[Field]:
    """The fields of a command.

    Attributes:
        proposed: values that stand in the fields at first.
        typed: what a person put in; it goes before what was proposed.
        offered: the options of a field, where not all of them fit.
        hints: what each option of the first choice would do.
        lines: for a field that takes a text for each of several, the name of each.
    """
    asked = [item for item in questions(kind) if item.name not in left_out]
    drawn = {item.name: _field(item, proposed or {}, typed, errors or {}, offered or {}) for item in asked}
    for item in asked:
        if item.is_lines:
            drawn[item.name]["lines"] = lines_of(drawn[item.name], (lines or {}).get(item.name, ()), errors or {})
        if item.is_rows:
            drawn[item.name]["rows"] = fields_of_rows(item, drawn[item.name]["value"] or {}, errors or {})
    if hints:
        first = first_choice(kind)
        assert first is not None  # noqa: S101 - hints are of its options
        if first.kind is bool:
            drawn[first.name]["options"] = [{"value": value, "label": words} for value, words in YES_NO.items()]
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
    fresh = typed is None or question.is_carried
    value = shown(question, proposed.get(question.name)) if fresh or typed is None else typed.get(question.name, "")
    field: Field = {
        "kind": kind_of(question),
        "name": question.name,
        "label": question.ask.label,
        "hint": question.ask.hint,
        "optional": question.ask.optional and not question.is_lines,
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
    if question.is_count:
        return "number"
    if question.is_carried:
        return "carried"
    if question.is_lines:
        return "lines"
    if question.is_rows:
        return "rows"
    long = question.ask.words in ("reason", "address") and question.name != "postcode"
    return "textarea" if long else "text"


def line_name(name: str, place: int) -> str:
    """The name of the text at a place, from 1; the first has the field's own, so that an error leads to it."""
    return name if place == 1 else f"{name}-{place}"


def lines_of(field: Field, names: tuple[str, ...], errors: Mapping[str, str]) -> list[Field]:
    """A box for each text, under its own name."""
    typed = list(field["value"] or ())
    return [
        {
            "kind": "textarea",
            "name": line_name(field["name"], place),
            "label": label,
            "value": typed[place - 1] if place <= len(typed) else "",
            "error": errors.get(line_name(field["name"], place), ""),
            "rows": 3,
        }
        for place, label in enumerate(names, 1)
    ]


def shown(question: Question, value: Any) -> Any:
    """A value as its field carries it."""
    if question.kind is date:
        return boxes_of(value)
    if question.is_rows:
        return shown_rows(question, value or ())
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
    others = [value for value in said.choices if value not in values]
    rest = len(others) == 1 < len(values)
    named = " or ".join(f"“{said.words_of(value)}”" for value in (others if rest else values))
    field = drawn[question.name]
    field["hint"] = f"{field['hint']} {'Not' if rest else 'Only'} for {named}.".strip()
    return False
