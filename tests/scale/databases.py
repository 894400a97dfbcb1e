"""Databases of their own for a run of the benchmarks, each empty at first and gone afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests import postgresql

KINDS = ("sqlite", "postgresql")
PREFIX = "evenhand_bench_"


def server() -> str:
    """The PostgreSQL server that DATABASE_URL names, or one out of a wheel with its usual safety."""
    given = os.environ.get("DATABASE_URL", "")
    return given if given.startswith("postgres") else postgresql.start("max_connections = 60\n")


@contextmanager
def empty(kind: str, name: str, folder: Path, at: str) -> Iterator[str]:
    """The address of an empty database. `at` is the PostgreSQL server's."""
    if kind == "sqlite":
        file = folder / f"{name}.sqlite3"
        yield f"sqlite:///{file}"
        for part in folder.glob(f"{file.name}*"):
            part.unlink()
        return
    _on(at, f'DROP DATABASE IF EXISTS "{PREFIX}{name}"', f'CREATE DATABASE "{PREFIX}{name}"')
    yield urlunsplit(urlsplit(at)._replace(path=f"/{PREFIX}{name}"))
    _on(at, f'DROP DATABASE "{PREFIX}{name}" WITH (FORCE)')


def _on(at: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(at, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]
