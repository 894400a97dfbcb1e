"""Many new rows in one statement, where nobody needs their keys: `executemany`, the same on both databases.

Django's bulk_create builds an object for each row and a statement for each batch, which costs several times what the
database takes for the rows themselves.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model

from evenhand.work.state.sql import _fields, _prepared


def insert_rows(model: type[Model], rows: Iterable[Mapping[str, Any]]) -> None:
    """Inserts each row; all of them give the same columns, and what they leave out takes its default."""
    given = list(rows)
    if not given:
        return
    names = list(given[0])
    fields = _fields(model, names)
    left_out = [field for field in model._meta.concrete_fields if field not in fields and not field.primary_key]
    fixed = _prepared(left_out, [field.get_default() for field in left_out])
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in (*fields, *left_out))
    marks = ", ".join(["%s"] * (len(fields) + len(left_out)))
    sql = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})"  # noqa: S608 - names are ours
    parameters = [[*_prepared(fields, _values(row, names)), *fixed] for row in given]
    with connection.cursor() as cursor:
        cursor.executemany(sql, parameters)


def _values(row: Mapping[str, Any], names: Sequence[str]) -> list[Any]:
    return [row[name] for name in names]
