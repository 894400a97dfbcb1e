# ruff: noqa: S608 - every name is our own
"""What took long to bring about is brought about once in a process, and written back row by row after that."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from django.apps import apps
from django.db import connection

from evenhand.work.reading.desk_again import held_desk

OF_MIGRATIONS = frozenset({"django_content_type", "auth_permission", "django_migrations"})
Rows = list[tuple[Any, ...]]
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Kept:
    """All rows of an office, by table, and what was answered when they were made."""

    answer: Any
    rows: dict[str, tuple[list[str], Rows]]


def remembered(make: Callable[P, R]) -> Callable[P, R]:
    """The same office for the same words: made the first time, read back each time after.

    Only an empty database is filled so. Where a test has brought something of its own, all is made anew.
    """
    known: dict[str, Kept] = {}

    @wraps(make)
    def again(*args: P.args, **kwargs: P.kwargs) -> R:
        if any(rows for _, rows in _all().values()):
            return make(*args, **kwargs)
        words = repr((args, sorted(kwargs.items())))
        if words not in known:
            answer = make(*args, **kwargs)
            known[words] = Kept(deepcopy(answer), {table: held for table, held in _all().items() if held[1]})
            return answer
        _write(known[words].rows)
        return cast(R, deepcopy(known[words].answer))

    return again


def _tables() -> list[str]:
    models = apps.get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models} - OF_MIGRATIONS)


def _all() -> dict[str, tuple[list[str], Rows]]:
    held = {}
    with connection.cursor() as cursor:
        for table in _tables():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            held[table] = ([column[0] for column in cursor.description], cursor.fetchall())
    return held


def _write(rows: dict[str, tuple[list[str], Rows]]) -> None:
    held_desk.cache_clear()  # it holds by version, and the same versions come again
    with connection.cursor() as cursor:
        for table, (columns, lines) in rows.items():
            names = ", ".join(map(connection.ops.quote_name, columns))
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {connection.ops.quote_name(table)} ({names}) VALUES ({places})", lines)
