"""What the page of scenarios shows: those that come with the product, what may be changed, and what was found."""

import tomllib
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from markupsafe import Markup

from evenhand.work.what_if.as_lines import changes_in_words, head_of
from evenhand.work.what_if.drawing import drawn
from evenhand.work.what_if.parameters import standing
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.scenarios import shipped
from evenhand.work.what_if.tables import Table
from evenhand.work.what_if.told import told_cells

Shown = dict[str, Any]


def listed() -> list[Shown]:
    """The scenarios that come with the product."""
    raw = {name: tomllib.loads(text) for name, text in shipped().items()}
    at = reverse("what-if")
    return [
        {"name": each["name"], "purpose": each["purpose"], "href": f"{at}?scenario={name}#scenario"}
        for name, each in raw.items()
    ]


def changeable(day: date) -> list[Shown]:
    """Every parameter that may be changed, with its value on a day."""
    return [
        {
            "table": each.parameter.table,
            "key": each.parameter.key,
            "title": each.parameter.title,
            "now": str(each.rule.value) if each.rule else "none",
            "unit": each.parameter.unit.value,
            "range": f"{each.parameter.least:,} to {each.parameter.most:,}",
            "apart": each.parameter.apart,
            "source": each.rule.source if each.rule else "",
        }
        for each in standing(day)
    ]


def fields(text: str, errors: Iterable[str]) -> list[Shown]:
    """The scenario to write or to choose."""
    return [
        {"kind": "textarea", "name": "text", "label": "Scenario", "value": text, "rows": 14, "error": " ".join(errors),
         "hint": "As TOML. Choose one above and change it, or write one."},
        {"kind": "file", "name": "file", "label": "Or a file", "optional": True,
         "hint": "It takes the place of what is written above."},
    ]  # fmt: skip


def shown(found: WhatIf) -> Shown:
    """The report."""
    return {
        "name": found.scenario.name,
        "purpose": found.scenario.purpose,
        "text": found.scenario.text,
        "changes": list(changes_in_words(found)),
        "facts": [{"name": label, "value": value} for label, value in found.facts],
        "tables": [_table(table) for table in found.tables],
        "notes": found.notes,
    }


def _table(table: Table) -> Shown:
    return {
        "name": table.name,
        "title": table.title,
        "says": table.says,
        "picture": Markup(drawn(table)),  # noqa: S704 - our own drawing, with every word escaped
        "head": head_of(table),
        "rows": told_cells(table),
        "total": table.total is not None,
    }
