"""The cells of a row, each taken or with its fault."""

from collections.abc import Callable, Sequence
from datetime import date

from evenhand.domain.money import parse_pounds
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
            self.wrong(column, nino_expected(demonstration=demonstration), private=True)
        return nino

    def one_of(self, column: str, words: Sequence[str]) -> str:
        cell = self._row.cells[column]
        if cell not in words:
            self.wrong(column, f"{', '.join(words[:-1])} or {words[-1]}")
        return cell

    def code(self, column: str, is_one: Callable[[str], bool], expected: str) -> str:
        cell = self._row.cells[column]
        if not is_one(cell):
            self.wrong(column, expected)
        return cell

    def period(self, first: str = "from", after: str = "to", *, ends: bool = False) -> tuple[date, date | None]:
        """`from`, and `to` or, unless it has to end, nothing: half open, `to` after `from`."""
        start = self.day(first)
        end = self.day(after) if ends or self._row.cells[after] else None
        if start and end and end <= start:
            self.wrong(after, f"a day after its {first}")
        return start or date.min, end

    def day(self, column: str) -> date | None:
        try:
            return iso_day(self._row.cells[column])
        except ValueError as wrong:
            self.wrong(column, str(wrong))
            return None

    def pence(self, column: str) -> int:
        try:
            return parse_pounds(self._row.cells[column])
        except ValueError:
            self.wrong(column, "pounds and pence, such as 57.00")
            return 0

    def words(self, column: str, longest: int) -> str:
        """A free text, which may be empty. It is never told: anything may stand in it."""
        cell = self._row.cells[column]
        if len(cell) > longest:
            self.wrong(column, f"at most {longest} characters", private=True)
        return cell

    def faults(self) -> Faults | None:
        """Everything wrong with the cells read so far."""
        return Faults(self._row.number, tuple(self._faults)) if self._faults else None

    def wrong(self, column: str, expected: str, *, private: bool = False) -> None:
        what = found(self._row.cells[column], private=private)
        self._faults.append(Fault(self._row.number, column, what, expected))
