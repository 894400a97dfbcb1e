# ruff: noqa: S608 - every name is our own
"""Which tables queries read from end to end, by the database's own plan."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection

from tests.scale.copies import run

MANY = 500
MOST_OF_IT = 0.5


def whole_tables(queries: Iterable[str]) -> set[str]:
    """Tables with many rows of which a query reads most, because no index leads into them."""
    found = set()
    for sql in {query for query in queries if query.lstrip().upper().startswith("SELECT")}:
        found.update(_on_sqlite(sql) if connection.vendor == "sqlite" else _on_postgresql(sql))
    return {table for table in found if _rows(table) > MANY}


def _on_sqlite(sql: str) -> Iterator[str]:
    """A walk in the order that is asked for ends with its limit."""
    details = [detail for *_, detail in run(f"EXPLAIN QUERY PLAN {_literal(sql)}")]
    if " LIMIT " in sql and not any(detail.endswith("ORDER BY") for detail in details):
        return
    for detail in details:
        scanned = re.fullmatch(r"SCAN (\w+)(?: USING .*)?", detail)
        if scanned:
            yield _table(scanned[1], sql)


def _on_postgresql(sql: str) -> Iterator[str]:
    """What was really read: a search that ends early is none of a whole table."""
    ((plan,),) = run(f"EXPLAIN (ANALYZE, FORMAT JSON) {_literal(sql)}")
    for table, read in _sequential((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]):
        if read > _rows(table) * MOST_OF_IT:
            yield table


def _sequential(node: dict[str, Any]) -> Iterator[tuple[str, float]]:
    if node["Node Type"] == "Seq Scan":
        read = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
        yield node["Relation Name"], read * node["Actual Loops"]
    for below in node.get("Plans", ()):
        yield from _sequential(below)


def _literal(sql: str) -> str:
    return sql.replace("%", "%%")


def _table(name: str, sql: str) -> str:
    """SQLite names an alias where there is one."""
    alias = re.search(rf'"(\w+)" {name}\b', sql)
    return alias[1] if alias else name


def _rows(table: str) -> int:
    if table not in connection.introspection.table_names():
        return 0
    ((found,),) = run(f'SELECT COUNT(*) FROM "{table}"')
    return int(found)
