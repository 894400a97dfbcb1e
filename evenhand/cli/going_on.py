"""Going on in a file of answers: an answer a line, so what was answered is as many lines as it holds."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from evenhand.cli.fault import BadInput
from evenhand.work.answer_lines import Answered
from evenhand.work.files import Fault, Faults
from evenhand.work.files.lines import numbered_lines

FAULTY = b'{"line": '


def answered_before(file: Path, stream: BinaryIO) -> tuple[int, bool]:
    """How many answers a file holds, and whether one is of a faulty line. An answer that was cut off is taken away.

    Errors: BadInput where it is no file of answers, or the very file that is read.
    """
    if not file.exists():
        return 0, False
    if not file.is_file():
        raise _no_answers(file)
    if _is_the_same(file, stream):
        raise BadInput(f"{file}: this is the file that is read, and nothing is written into it. Name another for --to.")
    lines, wrong, whole = 0, False, 0
    with file.open("r+b") as held:
        for line in held:
            if not line.startswith(b"{"):
                raise _no_answers(file)
            if not line.endswith(b"\n"):
                break
            lines, whole, wrong = lines + 1, whole + len(line), wrong or line.startswith(FAULTY)
        held.truncate(whole)
    return lines, wrong


def _no_answers(file: Path) -> BadInput:
    return BadInput(f"{file}: this is no file of answers. Name one, or one that is not there yet.")


def _is_the_same(file: Path, stream: BinaryIO) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), file.stat())
    except OSError:  # what is read has no place of its own
        return False


def pass_over(stream: BinaryIO, lines: int) -> None:
    """Reads past as many lines. Errors: BadInput where there are fewer, as the answers are then of others."""
    found = sum(1 for _ in islice(numbered_lines(stream), lines))
    if found < lines:
        raise BadInput(
            f"There are {lines:,} answers already and only {found:,} lines to answer, so the answers are of another "
            "file. Name the file of the answers for --to."
        )


def numbered_after(done: int, every: Iterator[Answered]) -> Iterator[Answered]:
    """The same, with the numbers that lines have in the whole file."""
    for found in every:
        if isinstance(found, Faults):
            faults = tuple(Fault(done + one.line, one.field, one.found, one.expected) for one in found.faults)
            yield Faults(done + found.number, faults)
        else:
            yield done + found[0], found[1]
