"""Many rows read at once as plain values: JSON stays the text that it is, for the one who knows its type."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model
from django.db.models.expressions import RawSQL

from evenhand.work.state.columns import columns
from evenhand.work.state.sql import table_of

Row = dict[str, Any]
LISTED = "SELECT value FROM json_each(%s)"


def select_rows(
    model: type[Model],
    names: Sequence[str],
    where: str,
    among: Iterable[Any],
    *,
    order: Sequence[str] = (),
    and_: str = "",
) -> list[Row]:
    """The rows whose column `where` holds one of the values. `and_` is a further condition, in SQL."""
    wanted = list(among)
    if not wanted:
        return []
    values: list[Any]
    (place,), ordered = columns(model, (where,)).names, ", ".join(columns(model, order).names)
    if connection.vendor == "postgresql":
        test, values = f"{place} = ANY(%s)", [wanted]
    else:
        test, values = f"{place} IN ({LISTED})", [json.dumps(wanted)]
    sql = f"SELECT {', '.join(columns(model, names).names)} FROM {table_of(model)} WHERE {test}"  # noqa: S608 - names are ours
    sql += (f" AND {and_}" if and_ else "") + (f" ORDER BY {ordered}" if order else "")
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def among(values: Iterable[Any]) -> Any:
    """Many values for an `__in`. SQLite keeps each statement that it has read: so, any number of values makes one."""
    wanted = list(values)
    return wanted if connection.vendor == "postgresql" else RawSQL(LISTED, [json.dumps(wanted)])  # noqa: S611
