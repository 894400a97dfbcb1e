"""Answers in the order of the lines; what is wrong with a line stands in its place, and on standard error."""

import argparse
import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from evenhand.cli.fault import BadInput
from evenhand.cli.going_on import Answered, answered_before, numbered_after, pass_over
from evenhand.cli.progress import LineProgress
from evenhand.domain.refusal import Refusal
from evenhand.work.files import Fault, Faults

Every = Callable[[BinaryIO], Iterator[Answered]]


def answer_lines(args: argparse.Namespace, stream: BinaryIO, every: Every) -> int:
    """The exit code: 2 where anything is wrong with a line, also with one that was answered before."""
    with _few_collections():
        return _answer(args, stream, every)


def _answer(args: argparse.Namespace, stream: BinaryIO, every: Every) -> int:
    if not args.to:
        return 2 if _write(every(stream), sys.stdout, lambda lines: None) else 0
    file = Path(args.to)
    try:
        done, wrong = answered_before(file, stream) if args.resume else (0, False)
        progress = LineProgress(done)
        with file.open("a" if args.resume else "x", encoding="utf-8") as out:
            pass_over(stream, done)
            wrong |= _write(numbered_after(done, every(stream)), out, lambda lines: progress(done + lines))
    except KeyboardInterrupt:
        print(f"\nStopped. The same with --resume goes on behind what {file} holds.", file=sys.stderr)
        raise
    except FileExistsError:
        raise BadInput(
            f"{file}: it is there already. Give --resume to go on in it, or the name of another file."
        ) from None
    except OSError as fault:
        raise BadInput(f"{file}: the file cannot be written: {fault.strerror or fault}.") from None
    progress.end()
    return 2 if wrong else 0


@contextmanager
def _few_collections() -> Iterator[None]:
    """Lines make no cycles, and looking for some in every few hundred of them takes as long as answering them."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _write(every: Iterator[Answered], out: TextIO, tell: Callable[[int], None]) -> bool:
    """Whether anything is wrong with a line."""
    wrong, lines = False, 0
    for lines, found in enumerate(every, 1):
        if not isinstance(found, Faults) and isinstance(found[1], str):
            out.write(found[1] + "\n")
        else:
            wrong = True
            _tell(found, out)
        tell(lines)
    return wrong


def _tell(found: Answered, out: TextIO) -> None:
    if isinstance(found, Faults):
        number, faults = found.number, [_of_a_line(fault) for fault in found.faults]
    else:
        number, faults = found[0], [refused(found[1])] if isinstance(found[1], Refusal) else []
    out.write(json.dumps({"line": number, "faults": faults}, ensure_ascii=False) + "\n")
    print(*(f"Line {number}, {fault}" for fault in faults), sep="\n", file=sys.stderr)


def _of_a_line(fault: Fault) -> str:
    return f"{fault.field or 'the line'}: found {fault.found}, expected {fault.expected}."


def refused(refusal: Refusal) -> str:
    """A refusal in a sentence, with the field that it is about."""
    return f"{refusal.field}: {refusal.sentence}" if refusal.field else refusal.sentence
