"""Figures as people read them: pounds with their sign, thousands told apart, a dash where there is none."""

from evenhand.domain.money import spoken
from evenhand.work.reporting.report import WITHHELD, Cell, Column, Unit
from evenhand.work.what_if.as_lines import rows_of
from evenhand.work.what_if.tables import Table


def told_cells(table: Table) -> list[list[str]]:
    """Its rows and its total."""
    return [[row.label, *(told(row.cells[each.name], each) for each in table.columns)] for row in rows_of(table)]


def told(cell: Cell, column: Column) -> str:
    """One figure."""
    if cell is WITHHELD:
        return "withheld"
    if not isinstance(cell, int):
        return "–"
    return spoken(cell) if column.unit is Unit.PENCE else f"{cell:,}"
