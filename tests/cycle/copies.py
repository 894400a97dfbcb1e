"""Copies of one database, each thrown away after use; `connection` is turned to the copy that is in use."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

import psycopg
from django.db import connection
from psycopg import sql


class Copies(Protocol):
    """A database that is made once and copied often."""

    name: str

    def make(self, filled: Callable[[], object]) -> None: ...

    def fresh(self) -> AbstractContextManager[None]: ...


@contextmanager
def copies(folder: Path) -> Iterator[Copies]:
    """Copies on the database that the tests run on."""
    kept = connection.settings_dict["NAME"], dict(connection.settings_dict["OPTIONS"])
    # A pool has threads, and a thread does not survive a fork.
    connection.settings_dict["OPTIONS"].pop("pool", None)
    found = PostgresqlCopies() if connection.vendor == "postgresql" else SqliteCopies(folder)
    try:
        yield found
    finally:
        found.remove()
        connection.close()
        connection.settings_dict["NAME"], connection.settings_dict["OPTIONS"] = kept


def turn_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


class SqliteCopies:
    """A file, and copies of it."""

    name = "SQLite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder / f"kills-{os.getpid()}"
        self.folder.mkdir()
        self.template = self.folder / "template.sqlite3"

    def make(self, filled: Callable[[], object]) -> None:
        turn_to(str(self.template))
        filled()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    @contextmanager
    def fresh(self) -> Iterator[None]:
        copy = self.folder / "copy.sqlite3"
        for name in (copy, *(copy.with_name(f"{copy.name}-{part}") for part in ("wal", "shm"))):
            name.unlink(missing_ok=True)
        shutil.copy(self.template, copy)
        turn_to(str(copy))
        yield
        connection.close()

    def remove(self) -> None:
        shutil.rmtree(self.folder)


class PostgresqlCopies:
    """A database, and databases made from it as their template."""

    name = "PostgreSQL"

    def __init__(self) -> None:
        params = connection.get_connection_params()
        params.pop("cursor_factory", None)
        self.server = psycopg.connect(**{**params, "dbname": "postgres"}, autocommit=True)
        self.template, self.copy = f"kills_{os.getpid()}_template", f"kills_{os.getpid()}_copy"

    def make(self, filled: Callable[[], object]) -> None:
        self._drop(self.template)
        self._say("CREATE DATABASE {}", self.template)
        turn_to(self.template)
        filled()
        connection.close()

    @contextmanager
    def fresh(self) -> Iterator[None]:
        self._drop(self.copy)
        self._say("CREATE DATABASE {} TEMPLATE {}", self.copy, self.template)
        turn_to(self.copy)
        yield
        connection.close()

    def remove(self) -> None:
        for name in (self.copy, self.template):
            self._drop(name)
        self.server.close()

    def _drop(self, name: str) -> None:
        """Whatever a killed process left open on it ends with it."""
        self._say("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _say(self, words: str, *names: str) -> None:
        self.server.execute(sql.SQL(words).format(*map(sql.Identifier, names)))  # type: ignore[arg-type]
