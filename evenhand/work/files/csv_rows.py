"""A CSV file row by row: UTF-8, RFC 4180, a header in any column order."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from evenhand.work.files.csv_records import Record, Unreadable, csv_records
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.found import field_name

_NOT_UTF8 = re.compile(r"[\udc80-\udcff]")


@dataclass(frozen=True)
class Row:
    """One row that has every column.

    Attributes:
        number: the line of the file on which the row starts, counted from 1.
        cells: column name to cell, spaces around it removed.
    """

    number: int
    cells: dict[str, str]


def csv_rows(stream: BinaryIO, columns: Sequence[str]) -> Iterator[Row | Faults]:
    """Each row, or what is wrong with it. A header that does not hold exactly the columns ends the file.

    A first row in which fewer than half of the columns are named is no header: its cells may be somebody's, and are
    not told.
    """
    records = csv_records(stream)
    header = next(records, None)
    if header is None:
        yield _one(1, "an empty file", f"a header with {', '.join(columns)}")
        return
    names = _cells(header)
    if isinstance(names, Faults):
        yield names
        return
    names = [name.lower() for name in names]
    if 2 * len(set(names) & set(columns)) < len(columns):
        yield _one(1, "no header, so that nothing below was read", f"a header with {', '.join(columns)}")
        return
    if wrong := _header_faults(names, columns):
        yield Faults(1, wrong)
        return
    for record in records:
        cells = _cells(record)
        yield cells if isinstance(cells, Faults) else _row(record.number, names, cells)


def _cells(record: Record | Unreadable) -> list[str] | Faults:
    if isinstance(record, Unreadable):
        return _one(record.number, record.found, record.expected)
    try:
        return [cell.strip() for cell in next(csv.reader([record.text], strict=True), [])]
    except csv.Error:
        return _one(record.number, "a quote inside a cell, or a stray line break", "quotes as in RFC 4180")


def _row(number: int, names: Sequence[str], cells: Sequence[str]) -> Row | Faults:
    if not any(cells):
        return _one(number, "an empty line", f"a row of {len(names)} cells")
    if len(cells) != len(names):
        return _one(number, f"a row of {len(cells)}", f"{len(names)} cells, as in the header")
    pairs = list(zip(names, cells, strict=True))
    wrong = tuple(
        Fault(number, name, "a byte that is not UTF-8", "UTF-8") for name, cell in pairs if _NOT_UTF8.search(cell)
    )
    return Faults(number, wrong) if wrong else Row(number, dict(pairs))


def _header_faults(names: Sequence[str], columns: Sequence[str]) -> tuple[Fault, ...]:
    expected = f"the columns {', '.join(columns)}"
    missing = [Fault(1, name, "no such column", expected) for name in columns if name not in names]
    twice = [Fault(1, name, "the column twice", "each column once") for name in columns if names.count(name) > 1]
    unknown = [
        Fault(1, field_name(name), "a column that is not known", expected) for name in names if name not in columns
    ]
    return (*missing, *twice, *unknown)


def _one(number: int, found: str, expected: str) -> Faults:
    return Faults(number, (Fault(number, "", found, expected),))
