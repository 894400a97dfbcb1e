"""Many rows in one statement: `executemany` for updates and deletes, the same on both databases."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Field, Model

Where = dict[str, Any]


def _fields(model: type[Model], names: Sequence[str]) -> list[Any]:
    by_column: dict[str | None, Field[Any, Any]] = {field.column: field for field in model._meta.concrete_fields}
    by_name = {field.name: field for field in model._meta.concrete_fields}
    return [by_name.get(name) or by_column[name] for name in names]


def _prepared(fields: Sequence[Any], values: Sequence[Any]) -> list[Any]:
    return [field.get_db_prep_save(value, connection) for field, value in zip(fields, values, strict=True)]


def update_rows(model: type[Model], keys: Sequence[str], rows: Sequence[tuple[Where, dict[str, Any]]]) -> int:
    """Updates each row named by its keys; how many rows were hit."""
    if not rows:
        return 0
    columns = list(rows[0][1])
    set_fields, key_fields = _fields(model, columns), _fields(model, keys)
    quote = connection.ops.quote_name
    setting = ", ".join(f"{quote(field.column)} = %s" for field in set_fields)
    sql = f"UPDATE {quote(model._meta.db_table)} SET {setting} WHERE {_where(key_fields)}"  # noqa: S608 - names are ours
    parameters = [
        [*_prepared(set_fields, [values[name] for name in columns]), *_prepared(key_fields, [where[k] for k in keys])]
        for where, values in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(sql, parameters)
        return int(cursor.rowcount)


def delete_rows(model: type[Model], keys: Sequence[str], rows: Sequence[Where]) -> None:
    """Deletes each row named by its keys."""
    if not rows:
        return
    key_fields = _fields(model, keys)
    quote = connection.ops.quote_name
    sql = f"DELETE FROM {quote(model._meta.db_table)} WHERE {_where(key_fields)}"  # noqa: S608 - names are ours
    with connection.cursor() as cursor:
        cursor.executemany(sql, [_prepared(key_fields, [where[name] for name in keys]) for where in rows])


def _where(fields: Sequence[Any]) -> str:
    return " AND ".join(f"{connection.ops.quote_name(field.column)} = %s" for field in fields)
