"""Going on in a file of answers: an answer a line, so what was answered is as many lines as it holds."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from evenhand.work.answer_lines import Answered
from evenhand.work.files import Fault, Faults
from evenhand.work.files.lines import numbered_lines

FAULTY = b'{"line": '


def answered_before(file: Path) -> tuple[int, bool]:
    """How many answers a file holds, and whether one is of a faulty line. An answer that was cut off is taken away."""
    if not file.exists():
        return 0, False
    lines, wrong, whole = 0, False, 0
    with file.open("r+b") as held:
        for line in held:
            if not line.endswith(b"\n"):
                break
            lines, whole, wrong = lines + 1, whole + len(line), wrong or line.startswith(FAULTY)
        held.truncate(whole)
    return lines, wrong


def pass_over(stream: BinaryIO, lines: int) -> None:
    """Reads past as many lines."""
    for _ in islice(numbered_lines(stream), lines):
        pass


def numbered_after(done: int, every: Iterator[Answered]) -> Iterator[Answered]:
    """The same, with the numbers that lines have in the whole file."""
    for found in every:
        if isinstance(found, Faults):
            faults = tuple(Fault(done + one.line, one.field, one.found, one.expected) for one in found.faults)
            yield Faults(done + found.number, faults)
        else:
            yield done + found[0], found[1]
