"""How far a long import is: one line that is drawn again on a terminal, one line every so often elsewhere."""

import sys
import time
from typing import Protocol, TextIO

from evenhand.work.files import Faults

EVERY_LINES = 10_000
EVERY_SECONDS = 0.2


class Report(Protocol):
    """What became of the lines so far."""

    taken: int
    unchanged: int
    refused_count: int

    @property
    def lines(self) -> int: ...


def so_far(report: Report) -> str:
    """A report in words."""
    parts = [f"{report.taken:,} taken", f"{report.unchanged:,} unchanged", f"{report.refused_count:,} refused"]
    return f"{report.lines:,} line{'' if report.lines == 1 else 's'}: {', '.join(parts)}"


class LineProgress:
    """How many lines are answered: drawn again and again on a terminal, a line every so often elsewhere.

    `lines`: how many were answered before.
    """

    def __init__(self, lines: int = 0, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._draws = self._stream.isatty()
        self._drawn_at, self._lines, self._told = time.monotonic(), lines, -1

    def __call__(self, lines: int) -> None:
        self._lines = lines
        if self._draws and time.monotonic() - self._drawn_at >= EVERY_SECONDS:
            self._drawn_at = time.monotonic()
            self._stream.write(f"\r\x1b[K{lines:,} lines answered")
            self._stream.flush()
        elif not self._draws and lines % (10 * EVERY_LINES) == 0:
            self._told = lines
            print(f"{lines:,} lines answered", file=self._stream, flush=True)

    def end(self) -> None:
        """Says how many there were, unless it has just done so."""
        if self._told == self._lines:
            return
        drawn = "\r\x1b[K" if self._draws else ""
        print(f"{drawn}{self._lines:,} line{'' if self._lines == 1 else 's'} answered", file=self._stream)


class Progress:
    """Writes to standard error, so that standard output holds the outcome alone."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._draws = self._stream.isatty()
        self._started = self._drawn_at = time.monotonic()
        self._told = 0

    def __call__(self, report: Report) -> None:
        if self._draws and time.monotonic() - self._drawn_at >= EVERY_SECONDS:
            self._drawn_at = time.monotonic()
            a_second = report.lines / max(self._drawn_at - self._started, 0.001)
            self._stream.write(f"\r\x1b[K{so_far(report)}; {a_second:,.0f} a second")
            self._stream.flush()
        elif not self._draws and report.lines // EVERY_LINES > self._told:
            self._told = report.lines // EVERY_LINES
            print(so_far(report), file=self._stream, flush=True)

    def refused(self, found: Faults) -> None:
        """One line for each fault of a refused line."""
        self.clear()
        for fault in found.faults:
            print(fault.sentence, file=self._stream)

    def clear(self) -> None:
        """Takes the drawn line away, before something else is written."""
        if self._draws:
            self._stream.write("\r\x1b[K")


class CountProgress:
    """How many of something are done: drawn again and again on a terminal, a line every so often elsewhere."""

    def __init__(self, one: str, done: str, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._draws = self._stream.isatty()
        self._one, self._done = one, done
        self._started, self._told = time.monotonic(), 0

    def __call__(self, count: int) -> None:
        a_second = count / max(time.monotonic() - self._started, 0.001)
        if self._draws:
            self._stream.write(f"\r\x1b[K{count:,} {self._one}s {self._done}; {a_second:,.0f} a second")
            self._stream.flush()
        elif count // EVERY_LINES > self._told:
            self._told = count // EVERY_LINES
            print(f"{count:,} {self._one}s {self._done}", file=self._stream, flush=True)

    def clear(self) -> None:
        """Takes the drawn line away, before something else is written."""
        if self._draws:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def end(self, count: int) -> None:
        """Says how many there were, and how fast."""
        self.clear()
        a_second = count / max(time.monotonic() - self._started, 0.001)
        plural = "" if count == 1 else "s"
        print(f"{count:,} {self._one}{plural} {self._done}; {a_second:,.0f} a second", file=self._stream)
