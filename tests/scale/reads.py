# ruff: noqa: S608 - every name is our own
"""Which tables queries read from end to end, by the database's own plan."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection

from tests.scale.copies import run

MANY = 500


def whole_tables(queries: Iterable[str]) -> set[str]:
    """Tables with many rows that no index leads into."""
    found = set()
    for sql in {query for query in queries if query.lstrip().upper().startswith("SELECT")}:
        found.update(_on_sqlite(sql) if connection.vendor == "sqlite" else _on_postgresql(sql))
    return {table for table in found if _rows(table) > MANY}


def _on_sqlite(sql: str) -> Iterator[str]:
    for *_, detail in run(f"EXPLAIN QUERY PLAN {_literal(sql)}"):
        scanned = re.fullmatch(r"SCAN (\w+)(?: USING .*)?", detail)
        if scanned:
            yield _table(scanned[1], sql)


def _on_postgresql(sql: str) -> Iterator[str]:
    ((plan,),) = run(f"EXPLAIN (FORMAT JSON) {_literal(sql)}")
    yield from _sequential((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])


def _sequential(node: dict[str, Any]) -> Iterator[str]:
    if node["Node Type"] == "Seq Scan":
        yield node["Relation Name"]
    for below in node.get("Plans", ()):
        yield from _sequential(below)


def _literal(sql: str) -> str:
    return sql.replace("%", "%%")


def _table(name: str, sql: str) -> str:
    """SQLite names an alias where there is one."""
    alias = re.search(rf'"(\w+)" {name}\b', sql)
    return alias[1] if alias else name


def _rows(table: str) -> int:
    ((found,),) = run(f'SELECT COUNT(*) FROM "{table}"') if table in connection.introspection.table_names() else ((0,),)
    return int(found)
