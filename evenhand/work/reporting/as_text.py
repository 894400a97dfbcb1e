"""An answer as a file for a spreadsheet, and as lines for a terminal."""

import io
from collections.abc import Iterable

from evenhand.domain.calendar import long_date
from evenhand.domain.money import pounds
from evenhand.work.files.csv_write import write_csv
from evenhand.work.reporting.answer import Answer, for_outside
from evenhand.work.reporting.report import WITHHELD, Cell, Column, Row, Unit

OUTSIDE = "Figures that rest on fewer than five are withheld, and those from which they would follow."


def as_csv(found: Answer) -> str:
    """A file leaves the office: what rests on few is withheld in it, whoever asks."""
    told = found if found.outside else for_outside(found)
    stream = io.StringIO(newline="")
    write_csv(stream, _head(told), _lines(told))
    return stream.getvalue()


def as_lines(found: Answer) -> list[str]:
    """What the report counts, as at when, and its rows."""
    said = [found.report.title, found.report.says, f"As at the end of {long_date(found.asked.closed_on)}."]
    if found.outside:
        said.append(OUTSIDE)
    if found.empty:
        return [*said, "", found.empty]
    table = [_head(found), *_lines(found)]
    wide = [max(len(line[place]) for line in table) for place in range(len(table[0]))]
    return [*said, "", *("  ".join(_cells(line, wide)).rstrip() for line in table)]


def figure(cell: Cell, column: Column) -> str:
    """One figure as text: pounds for pence, a sign with a share; nothing where there is none."""
    if cell is WITHHELD:
        return "withheld"
    if not isinstance(cell, int):
        return ""
    if column.unit is Unit.PENCE:
        return pounds(cell)
    return f"{cell}%" if column.unit is Unit.PERCENT else str(cell)


def _head(found: Answer) -> list[str]:
    return [found.report.groups[found.asked.by], *(column.title for column in found.report.columns)]


def _lines(found: Answer) -> list[list[str]]:
    return [_line(found, row) for row in (*found.rows, *((found.total,) if found.total else ()))]


def _line(found: Answer, row: Row) -> list[str]:
    return [row.label, *(figure(row.cells[column.name], column) for column in found.report.columns)]


def _cells(line: list[str], wide: list[int]) -> Iterable[str]:
    yield line[0].ljust(wide[0])
    for cell, width in zip(line[1:], wide[1:], strict=True):
        yield cell.rjust(width)
