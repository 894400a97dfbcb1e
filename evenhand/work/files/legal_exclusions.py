"""The Legal SPOC's exclusion list: the legal action that rules the opportunity out (RPO-5, R27)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from evenhand.work.files.cells import Cells
from evenhand.work.files.csv_rows import Row, csv_rows
from evenhand.work.files.fault import Faults

COLUMNS = ("nino", "action", "from", "to")
ACTIONS = ("order-for-sale", "committal", "sisted", "disqualification")


@dataclass(frozen=True)
class LegalExclusion:
    """One action that excludes, half open."""

    number: int
    nino: str
    action: str
    starts: date
    ends: date | None


def legal_exclusions(stream: BinaryIO, *, demonstration: bool) -> Iterator[LegalExclusion | Faults]:
    """Each exclusion, or what is wrong with its row."""
    for row in csv_rows(stream, COLUMNS):
        yield row if isinstance(row, Faults) else _exclusion(row, demonstration)


def _exclusion(row: Row, demonstration: bool) -> LegalExclusion | Faults:
    cells = Cells(row)
    nino = cells.nino("nino", demonstration=demonstration)
    action = cells.one_of("action", ACTIONS)
    starts, ends = cells.period()
    return cells.faults() or LegalExclusion(row.number, nino, action, starts, ends)
