"""The CSA Segment 5 legal list: who has legal action under way in the old scheme (LKP-1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from evenhand.work.files.cells import Cells
from evenhand.work.files.csv_rows import Row, csv_rows
from evenhand.work.files.fault import Faults
from evenhand.work.files.values import is_kind

COLUMNS = ("nino", "action", "scheme", "from", "to")
SCHEMES = ("CSCS", "CS2", "CCD")


@dataclass(frozen=True)
class LegalListEntry:
    """One action on the list, half open. It never excludes by itself (R27)."""

    number: int
    nino: str
    action: str
    scheme: str
    starts: date
    ends: date | None


def legal_list(stream: BinaryIO, *, demonstration: bool) -> Iterator[LegalListEntry | Faults]:
    """Each entry, or what is wrong with its row."""
    for row in csv_rows(stream, COLUMNS):
        yield row if isinstance(row, Faults) else _entry(row, demonstration)


def _entry(row: Row, demonstration: bool) -> LegalListEntry | Faults:
    cells = Cells(row)
    nino = cells.nino("nino", demonstration=demonstration)
    action = cells.code("action", is_kind, "an action in small letters and hyphens, such as liability-order")
    scheme = cells.one_of("scheme", SCHEMES)
    starts, ends = cells.period()
    return cells.faults() or LegalListEntry(row.number, nino, action, scheme, starts, ends)
