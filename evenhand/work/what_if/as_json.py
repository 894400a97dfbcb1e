"""A report for a program: amounts are pounds in quotes, and a figure that is none is left out."""

import json
from typing import Any

from evenhand.domain.rules import Row as Values
from evenhand.work.reporting.as_data import figures
from evenhand.work.reporting.report import Row
from evenhand.work.what_if.report import ChangeTold, WhatIf
from evenhand.work.what_if.tables import Table


def as_json(found: WhatIf) -> str:
    """All of it as text."""
    return json.dumps(as_data(found), indent=2, ensure_ascii=False)


def as_data(found: WhatIf) -> dict[str, Any]:
    """All of it as values."""
    scenario = found.scenario
    return {
        "scenario": {
            "name": scenario.name,
            "purpose": scenario.purpose,
            "digest": scenario.digest,
            "text": scenario.text,
        },
        "run": [{"fact": label, "value": value} for label, value in found.facts],
        "changes": [_change(told) for told in found.changes],
        "tables": [_table(table) for table in found.tables],
        "notes": list(found.notes),
    }


def _change(told: ChangeTold) -> dict[str, Any]:
    return {
        "parameter": told.change.name,
        "title": told.title,
        "unit": told.unit,
        "who": told.change.who.value,
        "now": None if told.now is None else plain(told.now.value),
        "then": plain(told.change.value),
    }


def plain(value: int | str | Values) -> int | str | list[int | str]:
    """A value, or a row of them as a list."""
    return list(value) if isinstance(value, Values) else value


def _table(table: Table) -> dict[str, Any]:
    columns = [{"name": each.name, "title": each.title, "unit": each.unit.value} for each in table.columns]
    rows = [_row(row, table) for row in table.rows]
    told = {"name": table.name, "title": table.title, "says": table.says, "by": table.by}
    return {**told, "columns": columns, "rows": rows, "total": _row(table.total, table) if table.total else None}


def _row(row: Row, table: Table) -> dict[str, Any]:
    return {"key": row.key, "label": row.label, "figures": figures(row, table.columns)}
