"""Many new rows in one statement, where nobody needs their keys: `executemany`, or COPY on PostgreSQL.

Django's bulk_create builds an object for each row and a statement for each batch, which costs several times what the
database takes for the rows themselves.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

from evenhand.work.state import postgresql
from evenhand.work.state.columns import columns
from evenhand.work.state.sql import table_of


def insert_rows(model: type[Model], rows: Iterable[Mapping[str, Any]]) -> None:
    """Inserts each row; all of them give the same columns, and what they leave out takes its default."""
    given = list(rows)
    if not given:
        return
    names = list(given[0])
    others = {
        field.attname: field.get_default()
        for field in model._meta.concrete_fields
        if field.name not in names and field.attname not in names and not field.primary_key
    }
    fixed = columns(model, tuple(others)).row(list(others.values()))
    table, into, own = table_of(model), columns(model, (*names, *others)), columns(model, names)
    ready = [own.row([row[name] for name in names]) + fixed for row in given]
    if postgresql.offered(len(ready)):
        postgresql.copy_in(table, into, ready)
        return
    marks = ", ".join(["%s"] * len(into.names))
    with connection.cursor() as cursor:
        sql = f"INSERT INTO {table} ({', '.join(into.names)}) VALUES ({marks})"  # noqa: S608 - names are ours
        cursor.executemany(sql, ready)
