"""Calculations as bytes to their forms, or what is wrong with them."""

from collections.abc import Iterator
from typing import BinaryIO

from evenhand.work.calculation.form import CalculationForm
from evenhand.work.caseload.figures import read_figures, read_lines_of_figures
from evenhand.work.files.fault import Faults

ONE = "one calculation as a JSON object"


def read_calculation(number: int, raw: bytes) -> CalculationForm | Faults:
    """The calculation that a line, or a file as line 1, holds."""
    return read_figures(number, raw, CalculationForm, ONE)


def read_calculations(stream: BinaryIO) -> Iterator[tuple[int, CalculationForm] | Faults]:
    """Each line of a stream as a calculation, or its faults; a bad line never stops the others."""
    return read_lines_of_figures(stream, CalculationForm, ONE)
