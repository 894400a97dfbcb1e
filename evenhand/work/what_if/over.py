"""Over whom a scenario is run: the office's live cases, or the lines of a file."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import RawIOBase
from pathlib import PurePath
from typing import BinaryIO, cast

from evenhand.domain.calendar import long_date
from evenhand.domain.what_if import Payer, Scenario
from evenhand.work.files import Faults
from evenhand.work.what_if.lines import read_payers
from evenhand.work.what_if.office import TooLittle, office_payers
from evenhand.work.what_if.run import Progress, Run


@dataclass(frozen=True)
class Over:
    """What was read, in words, with the digest of its bytes where it is a file."""

    words: str
    digest: str = ""

    def as_at(self, scenario: Scenario, dated: date) -> str:
        """The day on which everything was worked out, in words."""
        if scenario.as_at is not None:
            return long_date(scenario.as_at)
        return "each line on its own day" if self.digest else long_date(dated)


OFFICE = Over("the live cases of the office")


def over_office(scenario: Scenario, dated: date, progress: Progress = lambda _: None) -> Run:
    """Runs over every paying parent with live cases, restricted ones among them; reads only."""
    run = Run(scenario)
    run.over(_kept(run, scenario.as_at or dated), progress)
    return run


def over_file(
    scenario: Scenario, name: str, stream: BinaryIO, refused: list[Faults], progress: Progress = lambda _: None
) -> tuple[Run, Over]:
    """Runs over the lines of a file; what is wrong with a line is kept in `refused`, and counted."""
    run, reader = Run(scenario), _Digesting(stream)
    run.over(_lines(run, cast(BinaryIO, reader), scenario.as_at, refused), progress)
    return run, Over(f"the file {PurePath(name).name}", reader.digest.hexdigest()[:16])


def _kept(run: Run, on: date) -> Iterator[Payer]:
    for found in office_payers(on):
        if isinstance(found, TooLittle):
            run.refuse(found.cause, found.cases)
        else:
            yield found


def _lines(run: Run, stream: BinaryIO, as_at: date | None, refused: list[Faults]) -> Iterator[Payer]:
    for found in read_payers(stream, as_at):
        if isinstance(found, Faults):
            refused.append(found)
            run.refuse("line", 0)
        else:
            yield found


class _Digesting(RawIOBase):
    """A stream whose lines are digested as they are read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.digest = stream, hashlib.sha256()

    def readline(self, size: int | None = -1, /) -> bytes:
        """A line of it."""
        line = self._stream.readline(-1 if size is None else size)
        self.digest.update(line)
        return line
