"""A report as one file for a spreadsheet, or as a file a table."""

import io
from collections.abc import Iterable, Sequence

from evenhand.work.files.csv_write import write_csv
from evenhand.work.reporting.as_text import figure
from evenhand.work.what_if.as_lines import cells_of, head_of, rows_of
from evenhand.work.what_if.report import WhatIf

FLAT = ("Table", "Row", "Figure", "Value")
RUN, CHANGE = "run", "change"


def as_csv(found: WhatIf) -> str:
    """All of it in one file: a line a figure."""
    lines = [(RUN, label, "", value) for label, value in found.facts]
    for told in found.changes:
        name = told.change.name if told.who == "all" else f"{told.change.name} for {told.who}"
        lines += [(CHANGE, name, "now", told.was), (CHANGE, name, "then", str(told.change.value))]
    for table in found.tables:
        for row in rows_of(table):
            cells = [(column.title, figure(row.cells[column.name], column)) for column in table.columns]
            lines += [(table.name, row.label, title, cell) for title, cell in cells]
    return _csv(FLAT, lines)


def csv_files(found: WhatIf) -> dict[str, str]:
    """A file a table, with what the run was and the scenario itself beside them."""
    files = {"run.csv": _csv(("Fact", "Value"), found.facts), "scenario.toml": found.scenario.text}
    return files | {f"{table.name}.csv": _csv(head_of(table), cells_of(table)) for table in found.tables}


def _csv(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO(newline="")
    write_csv(stream, head, lines)
    return stream.getvalue()
