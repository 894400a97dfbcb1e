# ruff: noqa: S608 - every name is our own
"""What a day wrote, and the bare cost of writing the same rows: no decisions, no loading, no models.

Beside each table stands its copy as it was before the day. What differs afterwards is what the day wrote. Writing
just that into the copy, in as many transactions, is the bare cost; then both must be the same, row by row.
"""

import gc
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from tests.scale.copies import BESIDE, quoted, run, settle

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Written:
    """The rows of one table that differ from its copy. An update holds the columns that differ, and its id last."""

    table: str
    columns: tuple[str, ...]
    inserted: list[Row]
    changed: tuple[str, ...]
    updated: list[Row]
    deleted: list[Row]

    def __bool__(self) -> bool:
        return bool(self.inserted or self.updated or self.deleted)


def written(table: str) -> Written:
    """How a table differs from its copy."""
    here, there = quoted(table), quoted(BESIDE + table)
    columns = _columns(table)
    differ = "IS NOT" if connection.vendor == "sqlite" else "IS DISTINCT FROM"
    pairs = f"FROM {here} new JOIN {there} old ON old.id = new.id"
    tests = [f"new.{quoted(name)} {differ} old.{quoted(name)}" for name in columns]
    found = run(f"SELECT new.id, {', '.join(tests)} {pairs} WHERE {' OR '.join(tests)}")
    changed = tuple(name for place, name in enumerate(columns, 1) if any(row[place] for row in found))
    updated = []
    if changed:
        wanted = ", ".join(f"new.{quoted(name)}" for name in (*changed, "id"))
        updated = _plain(run(f"SELECT {wanted} {pairs} WHERE {' OR '.join(tests)} ORDER BY new.id"))
    every = ", ".join(map(quoted, columns))
    new = f"NOT EXISTS (SELECT 1 FROM {there} WHERE {there}.id = {here}.id)"
    gone = f"NOT EXISTS (SELECT 1 FROM {here} WHERE {here}.id = {there}.id)"
    return Written(
        table=table,
        columns=columns,
        inserted=_plain(run(f"SELECT {every} FROM {here} WHERE {new} ORDER BY id")),
        changed=changed,
        updated=updated,
        deleted=run(f"SELECT id FROM {there} WHERE {gone} ORDER BY id"),
    )


def replay(parts: Sequence[Written], transactions: int) -> float:
    """Writes it all into the copies by `executemany`, or COPY where there is one; the seconds that it took."""
    started = time.perf_counter()
    for number in range(transactions):
        with transaction.atomic(), connection.cursor() as cursor:
            for part in parts:
                _write(cursor, part, number, transactions)
    return time.perf_counter() - started


def brought_up(tables: Iterable[str]) -> None:
    """The copies hold what the tables hold now."""
    replay(_differing(tables), 1)


def bare_cost(tables: Sequence[str], transactions: int) -> tuple[float, list[Written]]:
    """The seconds of writing the same rows alone, and those rows. Errors: RuntimeError where a copy differs then."""
    parts = _differing(tables)
    settle()
    gc.collect()
    seconds = replay(parts, transactions)
    different = [part.table for part in _differing(tables)]
    if different:
        raise RuntimeError(f"the bare copy differs in {different}")
    return seconds, parts


def rows_of(parts: Iterable[Written]) -> dict[str, list[int]]:
    """Inserted, updated, deleted, by table."""
    return {part.table: [len(part.inserted), len(part.updated), len(part.deleted)] for part in parts}


def _differing(tables: Iterable[str]) -> list[Written]:
    return [part for part in map(written, tables) if part]


def _write(cursor: Any, part: Written, number: int, of: int) -> None:
    copy = quoted(BESIDE + part.table)
    deleted, updated = part.deleted[number::of], part.updated[number::of]
    if deleted:
        cursor.executemany(f"DELETE FROM {copy} WHERE id = %s", deleted)
    if updated:
        setting = ", ".join(f"{quoted(name)} = %s" for name in part.changed)
        cursor.executemany(f"UPDATE {copy} SET {setting} WHERE id = %s", updated)
    rows = part.inserted[number::of]
    if not rows:
        return
    names = ", ".join(map(quoted, part.columns))
    if connection.vendor == "sqlite":
        marks = ", ".join(["%s"] * len(part.columns))
        cursor.executemany(f"INSERT INTO {copy} ({names}) VALUES ({marks})", rows)
        return
    with cursor.copy(f"COPY {copy} ({names}) FROM STDIN") as stream:
        for row in rows:
            stream.write_row(row)


def _columns(table: str) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        return tuple(column.name for column in connection.introspection.get_table_description(cursor, table))


def _plain(rows: Sequence[Row]) -> list[Row]:
    """On SQLite days are text: nothing is left to convert while the clock runs."""
    if connection.vendor != "sqlite":
        return list(rows)
    return [tuple(str(value) if isinstance(value, date | datetime) else value for value in row) for row in rows]
