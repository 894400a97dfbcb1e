"""The cells of a row, each taken or with its fault."""

from collections.abc import Callable, Sequence
from datetime import date

from evenhand.domain.nino import tidy_nino, usable_in
from evenhand.work.files.csv_rows import Row
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.found import found
from evenhand.work.files.values import iso_day, nino_expected


class Cells:
    """Reads the cells of one row and keeps what is wrong with them."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self._faults: list[Fault] = []

    def nino(self, column: str, *, demonstration: bool) -> str:
        nino = tidy_nino(self._row.cells[column])
        if not usable_in(nino, demonstration=demonstration):
            self._wrong(column, nino_expected(demonstration=demonstration), private=True)
        return nino

    def one_of(self, column: str, words: Sequence[str]) -> str:
        cell = self._row.cells[column]
        if cell not in words:
            self._wrong(column, f"{', '.join(words[:-1])} or {words[-1]}")
        return cell

    def code(self, column: str, is_one: Callable[[str], bool], expected: str) -> str:
        cell = self._row.cells[column]
        if not is_one(cell):
            self._wrong(column, expected)
        return cell

    def period(self) -> tuple[date, date | None]:
        """`from`, and `to` or nothing: half open, `to` after `from`."""
        start = self._day("from")
        end = self._day("to") if self._row.cells["to"] else None
        if start and end and end <= start:
            self._wrong("to", "a day after its from")
        return start or date.min, end

    def faults(self) -> Faults | None:
        """Everything wrong with the cells read so far."""
        return Faults(self._row.number, tuple(self._faults)) if self._faults else None

    def _day(self, column: str) -> date | None:
        try:
            return iso_day(self._row.cells[column])
        except ValueError as wrong:
            self._wrong(column, str(wrong))
            return None

    def _wrong(self, column: str, expected: str, *, private: bool = False) -> None:
        what = found(self._row.cells[column], private=private)
        self._faults.append(Fault(self._row.number, column, what, expected))
