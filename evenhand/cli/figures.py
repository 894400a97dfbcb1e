"""Answers figures in JSON: one object, or one a line, each in its place."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Generic, TypeVar

from pydantic import BaseModel

from evenhand.cli.fault import BadInput
from evenhand.cli.figures_lines import Answered, Every, answer_lines, refused
from evenhand.cli.opened import opened
from evenhand.domain.refusal import Refusal
from evenhand.work.files import Faults

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

    def every(self, stream: BinaryIO) -> Iterator[Answered]:
        """Each line with its answer, or its faults."""
        for found in self.read_lines(stream):
            if isinstance(found, Faults):
                yield found
                continue
            answer = self.answer(found[1])
            if isinstance(answer, Refusal):
                yield found[0], answer
            else:
                yield found[0], json.dumps(_said(answer), ensure_ascii=False)


def figures_arguments(parser: argparse.ArgumentParser, one: str, without: str) -> None:
    """`one` is what a line holds; `without` what `--without-working` leaves, in words."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="one JSON object; - is standard input")
    parser.add_argument("--lines", action="store_true", help=f"{one} a line in, and an answer a line out")
    parser.add_argument("--to", metavar="FILE", help="with --lines: write the answers there, and say how far it is")
    parser.add_argument(
        "--resume", action="store_true", help="with --to: go on behind the answers that the file holds already"
    )
    parser.add_argument(
        "--without-working", action="store_true", help=f"with --lines: {without}, which is many times faster"
    )


def answer_figures(args: argparse.Namespace, figures: Figures[Form], quickly: Every) -> int:
    """The exit code: 2 where anything is wrong with a line. `quickly` answers lines without their working."""
    if args.to and not args.lines:
        raise BadInput("--to: it takes answers a line, so give --lines with it.")
    if args.resume and not args.to:
        raise BadInput("--resume: it goes on in a file of answers, so name it with --to.")
    if args.without_working and not args.lines:
        raise BadInput("--without-working: it is for answers a line, so give --lines with it.")
    every = quickly if args.without_working else figures.every
    with opened(args.file) as stream:
        return answer_lines(args, stream, every) if args.lines else _one(stream, figures)


def _one(stream: BinaryIO, figures: Figures[Form]) -> int:
    found = figures.read(1, stream.read())
    if isinstance(found, Faults):
        raise BadInput([fault.sentence for fault in found.faults])
    answer = figures.answer(found)
    if isinstance(answer, Refusal):
        raise BadInput(f"Line 1, {refused(answer)}")
    print(json.dumps(_said(answer), indent=2, ensure_ascii=False))
    return 0


def _said(answer: BaseModel) -> dict[str, object]:
    return answer.model_dump(mode="json", by_alias=True, exclude_none=True)
