"""The lines of a file, in memory that does not grow with it."""

from collections.abc import Iterator
from typing import BinaryIO

from evenhand.work.files.fault import Fault, Faults

LONGEST = 1024 * 1024
_CHUNK = 64 * 1024


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes] | Faults]:
    """Each line without its end, counted from 1; one that is too long is a fault and is passed over."""
    number = 0
    while raw := stream.readline(LONGEST + 1):
        number += 1
        if len(raw) > LONGEST and not raw.endswith(b"\n"):
            _skip_rest(stream, raw)
            yield Faults(number, (Fault(number, "", "more than 1 MiB", "a line of at most 1 MiB"),))
        else:
            yield number, raw.rstrip(b"\r\n")


def _skip_rest(stream: BinaryIO, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(_CHUNK)
