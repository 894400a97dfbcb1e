"""A report as lines for a terminal."""

from collections.abc import Iterator

from evenhand.work.reporting.as_text import figure
from evenhand.work.reporting.report import Row
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.tables import Table


def as_lines(found: WhatIf) -> Iterator[str]:
    """What is asked, of whom, and each table."""
    yield from (found.scenario.name, found.scenario.purpose, "")
    yield from (f"{label}: {value}" for label, value in found.facts)
    yield from ("", "What changes:")
    yield from (f"  {line}" for line in changes_in_words(found))
    for table in found.tables:
        yield from ("", table.title, table.says)
        yield from _aligned([head_of(table), *cells_of(table)])
    yield ""
    yield from found.notes


def changes_in_words(found: WhatIf) -> Iterator[str]:
    """Each change in a line."""
    if not found.changes:
        yield "Nothing."
    for told in found.changes:
        source = f" ({told.now.source})" if told.now else ""
        yield (
            f"{told.title}, for {told.who}: {told.was} {told.unit} now{source}, "
            f"{told.change.value} {told.unit} then ({told.change.name})."
        )


def rows_of(table: Table) -> tuple[Row, ...]:
    """Its rows and its total."""
    return (*table.rows, *((table.total,) if table.total else ()))


def head_of(table: Table) -> list[str]:
    """The titles of its columns."""
    return [table.by, *(column.title for column in table.columns)]


def cells_of(table: Table) -> list[list[str]]:
    """Its rows and its total as text."""
    return [[row.label, *(figure(row.cells[each.name], each) for each in table.columns)] for row in rows_of(table)]


def _aligned(lines: list[list[str]]) -> Iterator[str]:
    wide = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    for first, *rest in lines:
        cells = (cell.rjust(width) for cell, width in zip(rest, wide[1:], strict=True))
        yield "  ".join((first.ljust(wide[0]), *cells)).rstrip()
