"""A question that takes a row for each of a closed list, such as an amount under each heading of a budget.

The first question of a row is what it is about; the second has the name of the row, so that an error leads to it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from evenhand.domain.money import pounds
from evenhand.work.asking import Question, command_from, questions

LONGEST = 40
AS_TEXT = ", as text"
"""What only a body of JSON has to be told."""
Rows = dict[str, dict[str, str]]


def row_name(question: Question, about: str, part: Question) -> str:
    """The name of one field of a row."""
    name = f"{question.name}-{about}"
    return name if part is questions(question.kind)[1] else f"{name}-{part.name}"


def typed_rows(question: Question, sent: QueryDict | Mapping[str, str]) -> Rows:
    """What was typed in each row, as it was typed."""
    about, *parts = questions(question.kind)
    return {
        choice: {part.name: sent.get(row_name(question, choice, part), "").strip()[:LONGEST] for part in parts}
        for choice in about.choices
    }


def shown_rows(question: Question, values: Iterable[Any]) -> Rows:
    """Rows that are held, as their fields carry them."""
    about, *parts = questions(question.kind)
    return {
        str(getattr(value, about.name)): {
            part.name: pounds(getattr(value, part.name)) if part.is_money else str(getattr(value, part.name))
            for part in parts
        }
        for value in values
    }


def plain_rows(question: Question, rows: Rows) -> list[dict[str, object]]:
    """The rows in which something is typed, as a command is built from them."""
    about, first, *_ = questions(question.kind)
    return [{about.name: choice, **row} for choice, row in rows.items() if row.get(first.name)]


def wrong_rows(question: Question, rows: Rows) -> dict[str, str]:
    """What cannot be read, by the field that it stands in."""
    about, first, *_ = questions(question.kind)
    wrong = {}
    for row in plain_rows(question, rows):
        found = command_from(question.kind, row)
        if isinstance(found, list):
            said = found[0].sentence.partition(": ")[2] or found[0].sentence
            choice = str(row[about.name])
            wrong[row_name(question, choice, first)] = f"{about.words_of(choice)}: {said.replace(AS_TEXT, '')}"
    return wrong


def fields_of_rows(question: Question, rows: Rows, errors: Mapping[str, str]) -> list[dict[str, Any]]:
    """A row for each of the list: its label and its fields."""
    about, *parts = questions(question.kind)
    found = []
    for choice in about.choices:
        row, names = rows.get(choice, {}), [row_name(question, choice, part) for part in parts]
        cells = [
            {
                "name": name,
                "label": part.ask.label,
                "value": row.get(part.name, ""),
                "options": [{"value": each, "label": part.words_of(each)} for each in part.choices],
            }
            for name, part in zip(names, parts, strict=True)
        ]
        found.append(
            {"about": choice, "label": about.words_of(choice), "cells": cells, "error": errors.get(names[0], "")}
        )
    return found


def rows_in_words(question: Question, rows: Rows) -> str:
    """Rows as they were typed, in one line."""
    about, *parts = questions(question.kind)
    said = [
        " ".join([about.words_of(str(row[about.name])), *(str(row[part.name]) for part in parts)])
        for row in plain_rows(question, rows)
    ]
    return ", ".join(said)
