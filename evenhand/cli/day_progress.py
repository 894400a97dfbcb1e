"""How far a demonstration office is made: one line that is drawn again on a terminal, a line a month elsewhere."""

import sys
from datetime import date
from typing import TextIO


class DayProgress:
    """Told each business date that has come; writes to standard error."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._draws = self._stream.isatty()

    def __call__(self, day: date, done: int, of: int) -> None:
        said = f"{day:%-d %B %Y}: {done} of {of} days"
        if self._draws:
            self._stream.write(f"\r\x1b[K{said}")
            self._stream.flush()
        elif day.day == 1 or done == of:
            print(said, file=self._stream, flush=True)

    def end(self) -> None:
        """What is drawn stays, and whatever comes next begins a line."""
        if self._draws:
            print(file=self._stream, flush=True)
