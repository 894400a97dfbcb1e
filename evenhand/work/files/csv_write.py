"""Writing CSV: RFC 4180, UTF-8, and no cell that a spreadsheet takes for a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

_STARTS_A_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows and never works out: an apostrophe before what would start a formula.

    A negative number stays a number.
    """
    if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) and _NUMBER.fullmatch(cell) is None:
        return f"'{cell}"
    return cell


def write_csv(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A header and the rows. The stream is opened with newline="" and UTF-8."""
    writer = csv.writer(stream, lineterminator="\r\n", strict=True)
    writer.writerow(columns)
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"a row of {len(row)} cells under {len(columns)} columns")
        writer.writerow([harmless(cell) for cell in row])
