"""How many milestones are alike, kept up as they come and go: reports read this, and not each of them."""

from collections import Counter
from collections.abc import Iterable

from django.db import connection

from evenhand.insight.models import Tally
from evenhand.work.reporting.telling.rows import Row
from evenhand.work.state.columns import columns
from evenhand.work.state.sql import table_of

KEYS = ("about", "month", "kind", "outcome", "team", "scheme", "employment", "days")


def tally(come: Iterable[Row], gone: Iterable[Row]) -> None:
    """Counts what came and no longer what is gone. In order of the keys, so that two writers never wait in a ring."""
    changes = Counter(map(_key, come))
    left = Counter(map(_key, gone))
    changes.subtract(left)
    rows = sorted((key, times) for key, times in changes.items() if times)
    if not rows:
        return
    table, into = table_of(Tally), columns(Tally, (*KEYS, "times"))
    keys, marks, times = ", ".join(into.names[:-1]), ", ".join(["%s"] * len(into.names)), into.names[-1]
    sql = (
        f"INSERT INTO {table} ({', '.join(into.names)}) VALUES ({marks}) "  # noqa: S608 - names are ours
        f"ON CONFLICT ({keys}) DO UPDATE SET {times} = {table}.{times} + excluded.{times}"
    )
    with connection.cursor() as cursor:
        cursor.executemany(sql, [into.row([*key, count]) for key, count in rows])
    if left:
        Tally.objects.filter(about__in={key[0] for key in left}, times=0).delete()


def _key(row: Row) -> tuple[object, ...]:
    return tuple(Tally.NO_DAYS if row[name] is None else row[name] for name in KEYS)
