"""The figures of a row for a program: amounts are pounds in quotes, and a figure that is none is left out."""

from collections.abc import Iterable

from evenhand.domain.money import pounds
from evenhand.work.reporting.report import WITHHELD, Column, Row, Unit


def figures(row: Row, columns: Iterable[Column]) -> dict[str, int | str]:
    """By the names of their columns."""
    told = {column.name: _figure(row, column) for column in columns}
    return {name: figure for name, figure in told.items() if figure != ""}


def _figure(row: Row, column: Column) -> int | str:
    cell = row.cells[column.name]
    if cell is WITHHELD:
        return "withheld"
    if not isinstance(cell, int):
        return ""
    return pounds(cell) if column.unit is Unit.PENCE else cell
