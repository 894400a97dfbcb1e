"""Writes an employer's deduction return."""

from collections.abc import Iterable
from typing import TextIO

from evenhand.domain.money import pounds
from evenhand.work.files.csv_write import write_csv
from evenhand.work.files.deductions import COLUMNS, Deduction


def write_deductions(stream: TextIO, returned: Iterable[Deduction]) -> None:
    """A row for each parent and period. The stream is opened with newline="" and UTF-8."""
    write_csv(stream, COLUMNS, map(_row, returned))


def _row(each: Deduction) -> tuple[str, ...]:
    return (
        each.employer_reference,
        each.paying_parent,
        each.period.start.isoformat(),
        "" if each.period.end is None else each.period.end.isoformat(),
        "" if each.net_earnings is None else pounds(each.net_earnings),
        pounds(each.requested),
        pounds(each.deducted),
        each.reason,
        "" if each.paid_on is None else each.paid_on.isoformat(),
    )
