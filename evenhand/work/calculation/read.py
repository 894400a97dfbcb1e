"""Calculations as bytes to their forms, or what is wrong with them."""

from collections.abc import Iterator
from typing import BinaryIO

from pydantic import ValidationError

from evenhand.work.calculation.form import CalculationForm
from evenhand.work.caseload.decode import ONE_CASE, NotAnObject, json_object
from evenhand.work.caseload.explain import explained
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.lines import numbered_lines

ONE_CALCULATION = "one calculation as a JSON object"


def read_calculation(number: int, raw: bytes) -> CalculationForm | Faults:
    """The calculation that a line, or a file as line 1, holds."""
    try:
        return CalculationForm.model_validate(json_object(raw))
    except NotAnObject as wrong:
        expected = ONE_CALCULATION if wrong.expected == ONE_CASE else wrong.expected
        return Faults(number, (Fault(number, wrong.field, wrong.found, expected),))
    except ValidationError as error:
        return explained(number, error, CalculationForm)


def read_calculations(stream: BinaryIO) -> Iterator[tuple[int, CalculationForm] | Faults]:
    """Each line of a stream as a calculation, or its faults; a bad line never stops the others."""
    for line in numbered_lines(stream):
        if isinstance(line, Faults):
            yield line
            continue
        number, raw = line
        found = read_calculation(number, raw)
        yield found if isinstance(found, Faults) else (number, found)
