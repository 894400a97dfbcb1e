"""The report as PDF/UA-1: tagged, titled, its pictures with words, and the same bytes each time."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from evenhand.letters.pdf import compiled
from evenhand.work.what_if.as_lines import changes_in_words, head_of
from evenhand.work.what_if.drawing import drawn
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.tables import Table
from evenhand.work.what_if.told import told_cells

UNPRINTABLE = (
    "The scenario holds a sign that no font here has, so its report cannot be printed as PDF. Take the sign out, or "
    "have the report as a web page."
)


@cache
def _template() -> bytes:
    return Path(__file__).with_name("report.typ").read_bytes()


def as_pdf(found: WhatIf) -> bytes:
    """The bytes to print. Errors: CannotPrint, for which UNPRINTABLE says what to do."""
    day = found.dated
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    data = json.dumps(as_data(found), ensure_ascii=False)
    return compiled(_template(), {"report": data}, stamp, "The report")


def as_data(found: WhatIf) -> dict[str, Any]:
    """What the template prints."""
    return {
        "title": found.scenario.name,
        "year": found.dated.year,
        "month": found.dated.month,
        "day": found.dated.day,
        "purpose": found.scenario.purpose,
        "changes": list(changes_in_words(found)),
        "tables": [_table(table) for table in found.tables],
        "notes": found.notes,
        "facts": found.facts,
        "text": found.scenario.text.rstrip(),
    }


def _table(table: Table) -> dict[str, Any]:
    told = {"title": table.title, "says": table.says, "picture": drawn(table)}
    return {**told, "head": head_of(table), "rows": told_cells(table)}
