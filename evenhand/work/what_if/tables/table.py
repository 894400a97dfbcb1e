"""One table of a report on a scenario: rows of figures as reports have them, and what of it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from evenhand.work.reporting.report import Cell, Column, Row


@dataclass(frozen=True)
class Table:
    """One question with its answer.

    Attributes:
        name: in addresses and files.
        by: what the rows are told apart by.
        drawn: the columns of its picture, two at most.
        whole: the column that counts everybody in a row; `parts` are columns that count some of them, in families that
            each come to less than the whole or to all of it. Empty where the rows themselves are the parts.
    """

    name: str
    title: str
    says: str
    by: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    drawn: tuple[str, ...]
    total: Row | None = None
    whole: str = ""
    parts: tuple[tuple[str, ...], ...] = ()


def total_of(columns: Sequence[Column], rows: Sequence[Row]) -> Row:
    """The sums of the columns that add up; nothing in the others."""
    cells: dict[str, Cell] = {column.name: None for column in columns}
    for column in columns:
        if column.adds:
            cells[column.name] = sum(cell for row in rows if isinstance(cell := row.cells[column.name], int))
    return Row("total", "Total", cells)
