"""The records of a CSV file: a line each, or several where a quoted cell holds line breaks."""

from codecs import BOM_UTF8
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

LONGEST = 64 * 1024
MOST_LINES = 20


@dataclass(frozen=True)
class Record:
    """The text of one record, and the line on which it starts. A byte that is no UTF-8 is a surrogate."""

    number: int
    text: str


@dataclass(frozen=True)
class Unreadable:
    """A line that is no record, and why."""

    number: int
    found: str
    expected: str


class _Lines:
    """Physical lines, which can be put back."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._back: deque[Record] = deque()
        self._number = 0

    def next(self) -> Record | None:
        if self._back:
            return self._back.popleft()
        raw = self._stream.readline(LONGEST + 1)
        if not raw:
            return None
        self._number += 1
        if self._number == 1:
            raw = raw.removeprefix(BOM_UTF8)
        rest = raw
        while rest and not rest.endswith(b"\n"):
            rest = self._stream.readline(LONGEST)
        return Record(self._number, raw.decode("utf-8", errors="surrogateescape"))

    def put_back(self, lines: list[Record]) -> None:
        self._back.extendleft(reversed(lines))


def csv_records(stream: BinaryIO) -> Iterator[Record | Unreadable]:
    """Each record; a quote that never closes costs its own line and no other."""
    lines = _Lines(stream)
    while (line := lines.next()) is not None:
        if len(line.text) > LONGEST:
            yield Unreadable(line.number, "more than 64 KiB", "a line of at most 64 KiB")
            continue
        parts = [line]
        while _open(parts) and len(parts) < MOST_LINES and (following := lines.next()) is not None:
            parts.append(following)
        if _open(parts):
            lines.put_back(parts[1:])
            yield Unreadable(line.number, "a quote that does not close", "a closing quote")
        else:
            yield Record(line.number, "".join(part.text for part in parts))


def _open(parts: list[Record]) -> bool:
    return sum(part.text.count('"') for part in parts) % 2 == 1
