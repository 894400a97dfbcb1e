"""The file that a command reads; `-` is standard input."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from evenhand.cli.fault import BadInput


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """The bytes of a file. Errors: BadInput, in one sentence."""
    if name == "-":
        if sys.stdin is None:
            raise BadInput("-: there is no standard input. Name a file.")
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 - closed just below
    except FileNotFoundError:
        raise BadInput(f"{name}: there is no such file.") from None
    except IsADirectoryError:
        raise BadInput(f"{name}: this is a directory, and a file is expected.") from None
    except (OSError, ValueError) as fault:
        raise BadInput(f"{name}: the file cannot be read: {getattr(fault, 'strerror', None) or fault}.") from None
    with stream:
        yield stream
