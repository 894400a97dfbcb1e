"""Figures that somebody sends, as bytes to their form, or what is wrong with them: one object, or one a line."""

from collections.abc import Iterator
from typing import BinaryIO, TypeVar

from pydantic import BaseModel, ValidationError

from evenhand.work.caseload.decode import ONE_CASE, NotAnObject, json_object
from evenhand.work.caseload.explain import explained
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.lines import numbered_lines

Figures = TypeVar("Figures", bound=BaseModel)


def read_figures(number: int, raw: bytes, form: type[Figures], one: str) -> Figures | Faults:
    """What a line, or a file as line 1, holds; `one` says what that is."""
    try:
        return form.model_validate(json_object(raw))
    except NotAnObject as wrong:
        expected = one if wrong.expected == ONE_CASE else wrong.expected
        return Faults(number, (Fault(number, wrong.field, wrong.found, expected),))
    except ValidationError as error:
        return explained(number, error, form)


def read_lines_of_figures(stream: BinaryIO, form: type[Figures], one: str) -> Iterator[tuple[int, Figures] | Faults]:
    """Each line of a stream, or its faults; a bad line never stops the others."""
    for line in numbered_lines(stream):
        if isinstance(line, Faults):
            yield line
            continue
        number, raw = line
        found = read_figures(number, raw, form, one)
        yield found if isinstance(found, Faults) else (number, found)
