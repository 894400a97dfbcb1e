"""What only PostgreSQL offers for many rows at once: COPY, and one UPDATE or DELETE beside arrays of values."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from evenhand.work.state.columns import Columns

FEW = 8


def offered(rows: int) -> bool:
    """Whether this way is open, and pays for this many rows."""
    return connection.vendor == "postgresql" and rows > FEW


def copy_in(table: str, into: Columns, rows: Sequence[Sequence[Any]]) -> None:
    """Appends rows by COPY. Errors: those of Django, as for any other statement."""
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({', '.join(into.names)}) FROM STDIN") as stream,
    ):
        for row in rows:
            stream.write_row(row)


def update_beside(table: str, values: Columns, keys: Columns, rows: Sequence[Sequence[Any]]) -> int:
    """Updates the rows that the keys name; each row holds its values, then its keys. How many were hit."""
    setting = ", ".join(f"{name} = given.v{place}" for place, name in enumerate(values.names))
    return _beside(f"UPDATE {table} SET {setting} FROM", values, table, keys, rows)  # noqa: S608 - names are ours


def delete_beside(table: str, keys: Columns, rows: Sequence[Sequence[Any]]) -> int:
    """Deletes the rows that the keys name. How many were hit."""
    return _beside(f"DELETE FROM {table} USING", Columns((), (), ()), table, keys, rows)  # noqa: S608 - names are ours


def lock(table: str, ids: Sequence[int]) -> None:
    """Locks rows in the order of their keys, so that no two writers of many rows wait for one another in a ring."""
    with connection.cursor() as cursor:
        sql = f"SELECT id FROM {table} WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE"  # noqa: S608 - names are ours
        cursor.execute(sql, [sorted(ids)])


def _beside(verb: str, values: Columns, table: str, keys: Columns, rows: Sequence[Sequence[Any]]) -> int:
    names = [f"v{place}" for place in range(len(values.names))] + [f"k{place}" for place in range(len(keys.names))]
    arrays = ", ".join(f"%s::{kind}[]" for kind in (*values.types, *keys.types))
    meet = " AND ".join(f"{table}.{name} = given.k{place}" for place, name in enumerate(keys.names))
    with connection.cursor() as cursor:
        cursor.execute(
            f"{verb} UNNEST({arrays}) AS given({', '.join(names)}) WHERE {meet}",
            [list(column) for column in zip(*rows, strict=True)],
        )
        return int(cursor.rowcount)
