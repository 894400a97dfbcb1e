"""The identity of a file that carries none of its own: the digest of its bytes."""

from hashlib import sha256
from typing import BinaryIO

_CHUNK = 256 * 1024


def file_digest(stream: BinaryIO) -> str:
    """SHA-256 in hexadecimal of all that is left in the stream, read in pieces."""
    digest = sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
