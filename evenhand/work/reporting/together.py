"""Several tables of one report leave the office together: what one of them withholds does not follow from another.

Tables of the same months, told apart by different things, come to the same totals. A table that withholds a total
withholds every count of it but nought. So where one of them does, all of them do: nothing is left from which that
total could be added up.
"""

from collections.abc import Sequence
from dataclasses import replace

from evenhand.work.reporting.answer import Answer, for_outside
from evenhand.work.reporting.report import WITHHELD, Column, Report, Row, with_shares


def together(found: Sequence[Answer]) -> tuple[Answer, ...]:
    """Answers of one report to the same months, as they may leave the office side by side."""
    told = [for_outside(each) for each in found]
    hidden = {name for each in told for name in _ends_withheld(each)}
    return tuple(_without(each, before, hidden) for each, before in zip(told, found, strict=True))


def _ends_withheld(told: Answer) -> set[str]:
    """The counts of which the total is withheld."""
    if told.total is None:
        return set()
    return {_counts(column) for column in told.report.columns if told.total.cells[column.name] is WITHHELD}


def _counts(column: Column) -> str:
    return column.rests_on or column.name


def _without(told: Answer, before: Answer, hidden: set[str]) -> Answer:
    rows = tuple(_hide(told.report, row, full, hidden) for row, full in zip(told.rows, before.rows, strict=True))
    total = told.total and before.total and _hide(told.report, told.total, before.total, hidden)
    return replace(told, rows=rows, total=total)


def _hide(report: Report, row: Row, full: Row, hidden: set[str]) -> Row:
    cells = dict(row.cells)
    for column in report.columns:
        count = full.cells[_counts(column)]
        # The total of what is never added up is no figure; a row of it may be one all the same.
        rests = count if count is not None else full.cells[column.name]
        if _counts(column) in hidden and not column.of and rests:
            cells[column.name] = WITHHELD
    return Row(row.key, row.label, with_shares(report.columns, cells))
