"""Counts milestones out of how many are alike."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from django.db.models import QuerySet, Sum

from evenhand.domain.calendar import add_months
from evenhand.insight.models import Tally
from evenhand.work.reporting.about import About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.report import Cell, Row
from evenhand.work.reporting.words import key_of, label

Lengths = dict[tuple[str, object], Counter[int]]
Step = tuple[str, str]
"""The kind of a milestone, and its outcome."""


def tallies(asked: Asked, about: About) -> QuerySet[Tally]:
    """Those of the months and teams asked for."""
    months = {"month__gte": asked.first, "month__lte": asked.last}
    return Tally.objects.filter(about=str(about), **months, **asked.narrowed)


def steps(asked: Asked, about: About, by: str = "") -> Iterable[tuple[object, Step, int]]:
    """How many there are of each step, by one more column."""
    cut = dict.fromkeys((by or "kind", "kind", "outcome"))
    for row in tallies(asked, about).values(*cut).annotate(count=Sum("times")).order_by():
        yield row[by or "kind"], (row["kind"], row["outcome"]), row["count"]


def counted(asked: Asked, about: About, column: Callable[[Step], str | None], names: Sequence[str]) -> tuple[Row, ...]:
    """A row for each value told apart, with how many milestones fall into each column; None is no column."""
    found: dict[object, Counter[str]] = defaultdict(Counter)
    for value, step, count in steps(asked, about, asked.by):
        name = column(step)
        if name is not None:
            found[value][name] += count
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
    """How many milestones took how many days, by their kind and by one more column."""
    found: Lengths = defaultdict(Counter)
    took = tallies(asked, about).filter(days__gt=Tally.NO_DAYS, **where)
    for row in took.values(*dict.fromkeys(("kind", by, "days"))).annotate(count=Sum("times")).order_by():
        found[row["kind"], row[by]][row["days"]] += row["count"]
    return found
