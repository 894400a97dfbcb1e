"""Answers figures in JSON: one object, or one a line, each in its place."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Generic, TypeVar

from pydantic import BaseModel

from evenhand.cli.fault import BadInput
from evenhand.cli.opened import opened
from evenhand.domain.refusal import Refusal
from evenhand.work.files import Fault, Faults

Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True)
class Figures(Generic[Form]):
    """How figures are read and answered.

    Attributes:
        read: one object, as line 1.
        read_lines: one a line.
        answer: the answer, or why there is none.
    """

    read: Callable[[int, bytes], Form | Faults]
    read_lines: Callable[[BinaryIO], Iterator[tuple[int, Form] | Faults]]
    answer: Callable[[Form], BaseModel | Refusal]


def figures_arguments(parser: argparse.ArgumentParser, one: str) -> None:
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="one JSON object; - is standard input")
    parser.add_argument("--lines", action="store_true", help=f"{one} a line in, and an answer a line out")


def answer_figures(args: argparse.Namespace, figures: Figures[Form]) -> int:
    """The exit code: 2 where anything is wrong with a line."""
    with opened(args.file) as stream:
        return _every_line(stream, figures) if args.lines else _one(stream, figures)


def _one(stream: BinaryIO, figures: Figures[Form]) -> int:
    found = figures.read(1, stream.read())
    if isinstance(found, Faults):
        raise BadInput([fault.sentence for fault in found.faults])
    answer = figures.answer(found)
    if isinstance(answer, Refusal):
        raise BadInput(f"Line 1, {_refused(answer)}")
    print(json.dumps(_said(answer), indent=2, ensure_ascii=False))
    return 0


def _every_line(stream: BinaryIO, figures: Figures[Form]) -> int:
    """Answers in the order of the lines; what is wrong with a line stands in its place, and on standard error."""
    wrong = False
    for found in figures.read_lines(stream):
        if isinstance(found, Faults):
            number, faults = found.number, [_of_a_line(fault) for fault in found.faults]
        else:
            number, form = found
            answer = figures.answer(form)
            if not isinstance(answer, Refusal):
                print(json.dumps(_said(answer), ensure_ascii=False))
                continue
            faults = [_refused(answer)]
        wrong = True
        _tell(number, faults)
    return 2 if wrong else 0


def _tell(number: int, faults: Sequence[str]) -> None:
    print(json.dumps({"line": number, "faults": faults}, ensure_ascii=False))
    print(*(f"Line {number}, {fault}" for fault in faults), sep="\n", file=sys.stderr)


def _said(answer: BaseModel) -> dict[str, object]:
    return answer.model_dump(mode="json", by_alias=True, exclude_none=True)


def _of_a_line(fault: Fault) -> str:
    return f"{fault.field or 'the line'}: found {fault.found}, expected {fault.expected}."


def _refused(refusal: Refusal) -> str:
    return f"{refusal.field}: {refusal.sentence}" if refusal.field else refusal.sentence
