"""Calculations a line, in their order and without their working: most together, and any other by itself."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from evenhand.domain.refusal import Refusal
from evenhand.work.calculate import calculate
from evenhand.work.calculation import read_calculation
from evenhand.work.calculation.many import answer_weekly, read_plain
from evenhand.work.files import Faults
from evenhand.work.files.lines import numbered_lines

TOGETHER = 8_192

Answered = tuple[int, str | Refusal] | Faults
"""A line's number with its answer as JSON, or why there is none; or what is wrong with the line."""


def calculate_lines(stream: BinaryIO) -> Iterator[Answered]:
    """Each line's answer, or its faults. Memory does not grow with how many there are."""
    lines = numbered_lines(stream)
    while together := list(islice(lines, TOGETHER)):
        yield from _together(together)


def _together(lines: list[tuple[int, bytes] | Faults]) -> Iterator[Answered]:
    plain = [None if isinstance(line, Faults) else read_plain(line[1]) for line in lines]
    answers = iter(answer_weekly([one for one in plain if one is not None]))
    for line, one in zip(lines, plain, strict=True):
        answer = None if one is None else next(answers)
        if isinstance(line, Faults):
            yield line
        elif answer is not None:
            yield line[0], answer
        else:
            yield _alone(*line)


def _alone(number: int, raw: bytes) -> Answered:
    form = read_calculation(number, raw)
    if isinstance(form, Faults):
        return form
    found = calculate(form)
    if isinstance(found, Refusal):
        return number, found
    said = found.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"working"})
    return number, json.dumps(said, ensure_ascii=False)
