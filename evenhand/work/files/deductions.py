"""Employers' deduction returns: what was asked to be taken from earnings, and what was (M5, R9)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from evenhand.domain.calendar import DateRange
from evenhand.work.files.cells import Cells
from evenhand.work.files.csv_rows import Row, csv_rows
from evenhand.work.files.fault import Faults

COLUMNS = (
    "employer_reference",
    "paying_parent",
    "deduction_period_from",
    "deduction_period_to",
    "net_earnings",
    "requested",
    "deducted",
    "reason",
    "paid_on",
)
LONGEST_REASON = 200
_EMPLOYER = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._ -]{0,63}", re.ASCII)
_PARENT = re.compile(r"[0-9]{10}", re.ASCII)


@dataclass(frozen=True)
class Deduction:
    """What an employer took from one parent's earnings in one period. Money is pence.

    Attributes:
        paying_parent: their reference of ten digits.
        period: half open: `deduction_period_to` is the first day after it.
        net_earnings: None where the employer does not say; it is not told then whether the protected earnings held.
        reason: in the employer's words, why less was taken than was asked for.
        paid_on: when it was paid over; None where nothing was.
    """

    number: int
    employer_reference: str
    paying_parent: str
    period: DateRange
    net_earnings: int | None
    requested: int
    deducted: int
    reason: str
    paid_on: date | None

    @property
    def identity(self) -> str:
        """The employer, the parent and the period: a second return of them is another content or the same again."""
        return f"{self.employer_reference}/{self.paying_parent}/{self.period.start}/{self.period.end}"


def deductions(stream: BinaryIO) -> Iterator[Deduction | Faults]:
    """Each return, or what is wrong with its row."""
    for row in csv_rows(stream, COLUMNS):
        yield row if isinstance(row, Faults) else _deduction(row)


def _deduction(row: Row) -> Deduction | Faults:
    cells = Cells(row)
    employer = cells.code("employer_reference", _is_employer, "the employer's reference: letters, digits and / . _ -")
    parent = cells.code("paying_parent", _is_parent, "the paying parent's reference of ten digits")
    starts, ends = cells.period("deduction_period_from", "deduction_period_to", ends=True)
    net = cells.pence("net_earnings") if row.cells["net_earnings"] else None
    requested, deducted = cells.pence("requested"), cells.pence("deducted")
    reason, paid_on = cells.words("reason", LONGEST_REASON), cells.day("paid_on") if row.cells["paid_on"] else None
    if deducted < requested and not reason:
        cells.wrong("reason", "the reason why less was taken than was asked for")
    if deducted and not row.cells["paid_on"]:
        cells.wrong("paid_on", "the day on which it was paid over")
    if net is not None and deducted > net:
        cells.wrong("deducted", "no more than the net earnings")
    if (faults := cells.faults()) is not None:
        return faults
    period = DateRange(starts, ends)
    return Deduction(row.number, employer, parent, period, net, requested, deducted, reason, paid_on)


def _is_employer(text: str) -> bool:
    return _EMPLOYER.fullmatch(text) is not None


def _is_parent(text: str) -> bool:
    return _PARENT.fullmatch(text) is not None
