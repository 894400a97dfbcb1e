"""Benefit notices: a benefit that starts or ends, each notice with an identity of its own (EAR-1a)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from evenhand.work.files.cells import Cells
from evenhand.work.files.csv_rows import Row, csv_rows
from evenhand.work.files.fault import Faults
from evenhand.work.files.values import is_kind

COLUMNS = ("nino", "benefit", "from", "to", "notice_id")
_NOTICE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._-]{0,63}")


@dataclass(frozen=True)
class BenefitNotice:
    """One notice, half open. The same `notice_id` with another content is refused by whoever keeps them."""

    number: int
    nino: str
    benefit: str
    starts: date
    ends: date | None
    notice_id: str


def benefit_notices(stream: BinaryIO, *, demonstration: bool) -> Iterator[BenefitNotice | Faults]:
    """Each notice, or what is wrong with its row."""
    for row in csv_rows(stream, COLUMNS):
        yield row if isinstance(row, Faults) else _notice(row, demonstration)


def _notice(row: Row, demonstration: bool) -> BenefitNotice | Faults:
    cells = Cells(row)
    nino = cells.nino("nino", demonstration=demonstration)
    benefit = cells.code("benefit", is_kind, "a benefit in small letters and hyphens, such as income-support")
    starts, ends = cells.period()
    notice_id = cells.code("notice_id", _is_notice_id, "the notice's identity: letters, digits and / . _ -")
    return cells.faults() or BenefitNotice(row.number, nino, benefit, starts, ends, notice_id)


def _is_notice_id(text: str) -> bool:
    return _NOTICE_ID.fullmatch(text) is not None
