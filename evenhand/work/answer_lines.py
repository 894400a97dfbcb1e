"""Lines answered in their order and in figures: most of them many at a time, and any other by itself."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO, Generic, TypeVar

from pydantic import BaseModel

from evenhand.domain.refusal import Refusal
from evenhand.work.files import Faults
from evenhand.work.files.lines import numbered_lines

TOGETHER = 8_192

Answered = tuple[int, str | Refusal] | Faults
"""A line's number with its answer as JSON, or why there is none; or what is wrong with the line."""

Plain = TypeVar("Plain")
Form = TypeVar("Form")


@dataclass(frozen=True)
class Lines(Generic[Plain, Form]):
    """How lines of one kind are answered.

    Attributes:
        plain: the figures of a line; None where its form has to look at it.
        many: the answers of many such lines, in order; None where each by itself is told.
        form: a line by its form, or what is wrong with it.
        one: the whole answer of one line, or why there is none.
        without: what the figures alone leave out of a whole answer.
    """

    plain: Callable[[bytes], Plain | None]
    many: Callable[[Sequence[Plain]], Sequence[str | Refusal | None]]
    form: Callable[[int, bytes], Form | Faults]
    one: Callable[[Form], BaseModel | Refusal]
    without: Mapping[str, Any]

    def answer(self, stream: BinaryIO) -> Iterator[Answered]:
        """Each line's answer, or its faults. Memory does not grow with how many there are."""
        lines = numbered_lines(stream)
        while together := list(islice(lines, TOGETHER)):
            yield from self._together(together)

    def _together(self, lines: list[tuple[int, bytes] | Faults]) -> Iterator[Answered]:
        plain = [None if isinstance(line, Faults) else self.plain(line[1]) for line in lines]
        answers = iter(self.many([one for one in plain if one is not None]))
        for line, one in zip(lines, plain, strict=True):
            answer = None if one is None else next(answers)
            if isinstance(line, Faults):
                yield line
            elif answer is not None:
                yield line[0], answer
            else:
                yield self.alone(*line)

    def alone(self, number: int, raw: bytes) -> Answered:
        """One line by itself, with its form and by the domain."""
        form = self.form(number, raw)
        if isinstance(form, Faults):
            return form
        found = self.one(form)
        if isinstance(found, Refusal):
            return number, found
        said = found.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=dict(self.without))
        return number, json.dumps(said, ensure_ascii=False)
