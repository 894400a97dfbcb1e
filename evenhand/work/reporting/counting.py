"""Counts milestones out of their index."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from django.db import connection
from django.db.models import Count, QuerySet

from evenhand.domain.calendar import add_months
from evenhand.insight.models import Milestone
from evenhand.work.reporting.about import About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Cell, Row
from evenhand.work.reporting.words import key_of, label

INDEXED = ("month", "kind", "outcome", "team", "scheme", "employment")
"""In the order of the index of milestones: so, a database counts as it reads, and sorts nothing."""
KIND, OUTCOME = 1, 2
Lengths = dict[tuple[str, object], Counter[int]]
Step = tuple[str, str]
"""The kind of a milestone, and its outcome."""


def milestones(asked: Asked, about: About) -> QuerySet[Milestone]:
    """Those of the months and teams asked for."""
    months = {"month__gte": asked.first, "month__lte": asked.last}
    return Milestone.objects.filter(about=str(about), **months, **asked.narrowed)


def counted(asked: Asked, about: About, column: Callable[[Step], str | None], names: Sequence[str]) -> tuple[Row, ...]:
    """A row for each value told apart, with how many milestones fall into each column; None is no column."""
    found: dict[object, Counter[str]] = defaultdict(Counter)
    place = INDEXED.index(asked.by)
    for *cut, count in milestones(asked, about).values_list(*INDEXED).annotate(count=Count("*")).order_by():
        name = column((cut[KIND], cut[OUTCOME]))
        if name is not None:
            found[cut[place]][name] += count
    return rows_of(asked, {value: {name: counts[name] for name in names} for value, counts in found.items()}, names)


def rows_of(asked: Asked, found: Mapping[object, Mapping[str, Cell]], names: Iterable[str]) -> tuple[Row, ...]:
    """Rows in order; every month asked for has one, with nothing in it where nothing happened."""
    nothing: dict[str, Cell] = dict.fromkeys(names, 0)
    values: Iterable[object] = sorted(found, key=str)
    if asked.by == "month":
        values = months(asked) if any(any(cells.values()) for cells in found.values()) else ()
    return tuple(Row(key_of(value), label(asked.by, value), dict(found.get(value, nothing))) for value in values)


def months(asked: Asked) -> tuple[date, ...]:
    """The first day of every month asked for."""
    made = [asked.first]
    while made[-1] < asked.last:
        made.append(add_months(made[-1], 1))
    return tuple(made)


def lengths(asked: Asked, about: About, by: str, **where: object) -> Lengths:
    """How many milestones took how many days, by their kind and by one more column.

    Counted first in the order of the index, and what that gives once more: a database sorts few rows and not all.
    """
    found: Lengths = defaultdict(Counter)
    first = milestones(asked, about).filter(days__isnull=False, **where).values(*INDEXED, "days")
    inner, values = first.annotate(count=Count("*")).order_by().query.sql_with_params()
    name = connection.ops.quote_name(by)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT kind, {name}, days, SUM(count) FROM ({inner}) AS first GROUP BY kind, {name}, days",  # noqa: S608
            values,
        )
        for kind, value, days, count in cursor.fetchall():
            found[kind, _month(value) if by == "month" else value][days] += int(count)
    return found


def _month(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
