"""Payments of one statement that the bank gives one identity: both are money, and each gets a name of its own."""

import sqlite3
from collections.abc import Sequence
from hashlib import blake2b
from types import TracebackType


class Occurrences:
    """Counts identities in a file beside memory, so that a statement of any length is counted in little of it."""

    def __init__(self) -> None:
        self._held = sqlite3.connect("", isolation_level=None)
        self._held.execute("PRAGMA synchronous = OFF")
        self._held.execute("CREATE TABLE seen (identity BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID")

    def __enter__(self) -> "Occurrences":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._held.close()

    def numbered(self, identities: Sequence[str]) -> list[int]:
        """Of each, in order, the how-manyeth time this is that it came."""
        add = "INSERT INTO seen VALUES (?, 1) ON CONFLICT (identity) DO UPDATE SET times = times + 1 RETURNING times"
        self._held.execute("BEGIN")
        found = []
        for identity in identities:
            (times,) = self._held.execute(add, [blake2b(identity.encode(), digest_size=16).digest()]).fetchone()
            found.append(int(times))
        self._held.execute("COMMIT")
        return found
