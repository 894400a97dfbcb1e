"""Work out weekly maintenance, fees, instalments and deductions from figures in JSON. Nothing is recorded."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import BinaryIO

from evenhand.cli.fault import BadInput
from evenhand.cli.opened import opened
from evenhand.domain.refusal import Refusal
from evenhand.work.calculate import calculate
from evenhand.work.calculation import Calculation, read_calculation, read_calculations
from evenhand.work.files import Fault, Faults


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="one JSON object; - is standard input")
    parser.add_argument("--lines", action="store_true", help="a calculation a line in, and an answer a line out")


def run(args: argparse.Namespace) -> int:
    with opened(args.file) as stream:
        return _every_line(stream) if args.lines else _one(stream)


def _one(stream: BinaryIO) -> int:
    found = read_calculation(1, stream.read())
    if isinstance(found, Faults):
        raise BadInput([fault.sentence for fault in found.faults])
    answer = calculate(found)
    if isinstance(answer, Refusal):
        raise BadInput(f"Line 1, {_refused(answer)}")
    print(json.dumps(_said(answer), indent=2, ensure_ascii=False))
    return 0


def _every_line(stream: BinaryIO) -> int:
    """Answers in the order of the lines; what is wrong with a line stands in its place, and on standard error."""
    wrong = False
    for found in read_calculations(stream):
        if isinstance(found, Faults):
            faults: Sequence[str] = [_of_a_line(fault) for fault in found.faults]
            number, answer = found.number, None
        else:
            number, form = found
            answer = calculate(form)
            faults = [_refused(answer)] if isinstance(answer, Refusal) else []
        if isinstance(answer, Calculation):
            print(json.dumps(_said(answer), ensure_ascii=False))
            continue
        wrong = True
        print(json.dumps({"line": number, "faults": faults}, ensure_ascii=False))
        print(*(f"Line {number}, {fault}" for fault in faults), sep="\n", file=sys.stderr)
    return 2 if wrong else 0


def _said(answer: Calculation) -> dict[str, object]:
    return answer.model_dump(mode="json", exclude_none=True)


def _of_a_line(fault: Fault) -> str:
    return f"{fault.field or 'the line'}: found {fault.found}, expected {fault.expected}."


def _refused(refusal: Refusal) -> str:
    return f"{refusal.field}: {refusal.sentence}" if refusal.field else refusal.sentence
