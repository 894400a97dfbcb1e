# ruff: noqa: S608 - every name is our own
"""Copies of tables: the same shape, the same indexes, the same rows; no foreign keys."""

import re
from collections.abc import Sequence
from typing import Any

from django.db import connection

BESIDE = "bare_"
_REFERENCES = re.compile(r' REFERENCES "\w+" \("id"\)( DEFERRABLE INITIALLY DEFERRED)?')


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def run(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, list(values))
        return list(cursor.fetchall()) if cursor.description else []


def copy_tables(tables: Sequence[str]) -> None:
    """Makes each table's copy and fills it; one that an earlier measurement made goes."""
    for table in tables:
        run(f"DROP TABLE IF EXISTS {quoted(BESIDE + table)}")
        if connection.vendor == "sqlite":
            _like_on_sqlite(table)
        else:
            run(f"CREATE TABLE {quoted(BESIDE + table)} (LIKE {quoted(table)} INCLUDING ALL)")
        run(f"INSERT INTO {quoted(BESIDE + table)} SELECT * FROM {quoted(table)}")
    settle()


def settle() -> None:
    """Brings the write-ahead log to rest, and on PostgreSQL does what its own housekeeping does in time.

    So that neither measurement pays for the other.
    """
    if connection.vendor == "sqlite":
        run("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        run("VACUUM ANALYZE")
        run("CHECKPOINT")


def _like_on_sqlite(table: str) -> None:
    made = run(
        "SELECT sql FROM sqlite_master WHERE tbl_name = %s AND type IN ('table', 'index') AND sql IS NOT NULL "
        "ORDER BY type DESC",
        [table],
    )
    for (sql,) in made:
        bare = _REFERENCES.sub("", sql).replace(f'"{table}"', f'"{BESIDE}{table}"')
        run(re.sub(r'INDEX "(\w+)"', rf'INDEX "{BESIDE}\1"', bare))
