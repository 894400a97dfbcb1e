"""Many rows in one statement: `executemany`, or arrays on PostgreSQL where there are many."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

from evenhand.work.state import postgresql
from evenhand.work.state.columns import columns

Where = dict[str, Any]


def update_rows(model: type[Model], keys: Sequence[str], rows: Sequence[tuple[Where, dict[str, Any]]]) -> int:
    """Updates each row named by its keys; how many rows were hit. All of them give the same columns."""
    if not rows:
        return 0
    names = list(rows[0][1])
    table, values, where = table_of(model), columns(model, names), columns(model, keys)
    given = [
        [*values.row([row[name] for name in names]), *where.row([key[name] for name in keys])] for key, row in rows
    ]
    if postgresql.offered(len(rows)):
        return postgresql.update_beside(table, values, where, given)
    setting = ", ".join(f"{name} = %s" for name in values.names)
    return _many(f"UPDATE {table} SET {setting} WHERE {_named(where.names)}", given)  # noqa: S608 - names are ours


def delete_rows(model: type[Model], keys: Sequence[str], rows: Sequence[Where]) -> int:
    """Deletes each row named by its keys; how many rows were hit."""
    if not rows:
        return 0
    table, where = table_of(model), columns(model, keys)
    given = [where.row([row[name] for name in keys]) for row in rows]
    if postgresql.offered(len(rows)):
        return postgresql.delete_beside(table, where, given)
    return _many(f"DELETE FROM {table} WHERE {_named(where.names)}", given)  # noqa: S608 - names are ours


def lock_rows(model: type[Model], ids: Sequence[int]) -> None:
    """Holds rows for this transaction, in the order of their keys. On SQLite the transaction holds the whole file."""
    if postgresql.offered(len(ids)):
        postgresql.lock(table_of(model), ids)


def table_of(model: type[Model]) -> str:
    """The name of a model's table, quoted."""
    return connection.ops.quote_name(model._meta.db_table)


def _many(sql: str, rows: Sequence[Sequence[Any]]) -> int:
    with connection.cursor() as cursor:
        cursor.executemany(sql, rows)
        return int(cursor.rowcount)


def _named(names: Sequence[str]) -> str:
    return " AND ".join(f"{name} = %s" for name in names)
