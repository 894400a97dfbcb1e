"""Keeps an incoming file where it can be read twice: once for its identity, once for its lines."""

from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from evenhand.work.files import file_digest

IN_MEMORY = 1024 * 1024


def spooled(stream: BinaryIO) -> tuple[BinaryIO, str]:
    """A copy that can be read from its start, and the digest of its bytes. Whoever asks closes it."""
    copy = cast(BinaryIO, SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 - closed by the caller
    copyfileobj(stream, copy)
    copy.seek(0)
    digest = file_digest(copy)
    copy.seek(0)
    return copy, digest
