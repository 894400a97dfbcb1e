"""A caseload file line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pydantic import ValidationError

from evenhand.work.caseload.decode import NotAnObject, json_object
from evenhand.work.caseload.explain import explained
from evenhand.work.caseload.line import CaseLine
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.lines import numbered_lines


@dataclass(frozen=True)
class Line:
    """A line that can be taken.

    Attributes:
        number: counted from 1.
        content: the case it holds.
    """

    number: int
    content: CaseLine


def read_lines(stream: BinaryIO, *, demonstration: bool) -> Iterator[Line | Faults]:
    """Each line of the stream, taken or with its faults; a bad line never stops the others."""
    for found in numbered_lines(stream):
        yield found if isinstance(found, Faults) else read_line(*found, demonstration=demonstration)


def read_line(number: int, raw: bytes, *, demonstration: bool) -> Line | Faults:
    """One line, taken or with its faults."""
    try:
        content = CaseLine.model_validate(json_object(raw.rstrip(b"\r\n")), context={"demonstration": demonstration})
    except NotAnObject as wrong:
        return Faults(number, (Fault(number, wrong.field, wrong.found, wrong.expected),))
    except ValidationError as error:
        return explained(number, error)
    return Line(number, content)
