"""Clients a line, in their order and in figures alone: most together, and any other by itself."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from evenhand.domain.refusal import Refusal
from evenhand.work.files import Faults
from evenhand.work.files.lines import numbered_lines
from evenhand.work.plan import plan
from evenhand.work.plans import read_plan
from evenhand.work.plans.many import answer_plans, read_plain_plan

TOGETHER = 8_192
WITHOUT: dict[str, Any] = {
    "objective": True,
    "plans": {
        "__all__": {"why": True, "instalments": True, "to": True, "stress": True, "smallest_change": {"says": True}}
    },
}
"""What the figures alone leave out of an answer: words, single instalments, who gets what of them, and trials."""

Answered = tuple[int, str | Refusal] | Faults
"""A line's number with its answer as JSON, or why there is none; or what is wrong with the line."""


def plan_lines(stream: BinaryIO) -> Iterator[Answered]:
    """Each line's answer, or its faults. Memory does not grow with how many there are."""
    lines = numbered_lines(stream)
    while together := list(islice(lines, TOGETHER)):
        yield from _together(together)


def _together(lines: list[tuple[int, bytes] | Faults]) -> Iterator[Answered]:
    plain = [None if isinstance(line, Faults) else read_plain_plan(line[1]) for line in lines]
    answers = iter(answer_plans([one for one in plain if one is not None]))
    for line, one in zip(lines, plain, strict=True):
        answer = None if one is None else next(answers)
        if isinstance(line, Faults):
            yield line
        elif answer is not None:
            yield line[0], answer
        else:
            yield plan_alone(*line)


def plan_alone(number: int, raw: bytes) -> Answered:
    """One line by itself, with its form and by the domain."""
    form = read_plan(number, raw)
    if isinstance(form, Faults):
        return form
    found = plan(form)
    if isinstance(found, Refusal):
        return number, found
    said = found.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=WITHOUT)
    return number, json.dumps(said, ensure_ascii=False)
