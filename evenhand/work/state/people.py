"""Writes what became known of people: the current row of each kind ends, and a new one begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from evenhand.domain.opportunity.people import Parent
from evenhand.people.models import PersonFact
from evenhand.work.state.facts import facts_of
from evenhand.work.state.sql import delete_rows, update_rows
from evenhand.work.state.today import business_date

KEYS = ("person_id", "kind", "from_on")
Where = dict[str, Any]
Held = tuple[date, Any, str]


@dataclass
class Difference:
    """Rows to write, by what happens to them."""

    gone: list[Where] = field(default_factory=list)
    ended: list[tuple[Where, dict[str, Any]]] = field(default_factory=list)
    replaced: list[tuple[Where, dict[str, Any]]] = field(default_factory=list)
    reopened: list[tuple[Where, dict[str, Any]]] = field(default_factory=list)
    new: list[PersonFact] = field(default_factory=list)


def save_facts(people: Sequence[tuple[int, Parent, Parent]]) -> None:
    """The differences between what was known and what is known, dated by the business date.

    What is taken back on its own day leaves no row: the one that it had ended runs on.
    """
    if not people:
        return
    today, found = business_date(), Difference()
    for person, before, after in people:
        was, now = facts_of(before), facts_of(after)
        current, ended = _rows(person, until=None), _rows(person, until=today)
        for kind in {**was, **now}:
            if was.get(kind) != now.get(kind):
                _change(found, person, kind, now.get(kind), current.get(kind), ended.get(kind), today)
    delete_rows(PersonFact, KEYS, found.gone)
    for rows in (found.ended, found.replaced, found.reopened):
        update_rows(PersonFact, KEYS, rows)
    PersonFact.objects.bulk_create(found.new, batch_size=500)


def _change(
    found: Difference,
    person: int,
    kind: str,
    now: tuple[Any, str] | None,
    current: Held | None,
    ended: Held | None,
    today: date,
) -> None:
    def at(start: date) -> Where:
        return {"person_id": person, "kind": kind, "from_on": start}

    before = ended is not None and now == (ended[1], ended[2])
    began_today = current is not None and current[0] == today
    if now is not None and began_today and not before:
        found.replaced.append((at(today), {"value": now[0], "source": now[1]}))
        return
    if began_today:
        found.gone.append(at(today))
    elif current is not None:
        found.ended.append((at(current[0]), {"until": today}))
    if before and ended is not None:
        found.reopened.append((at(ended[0]), {"until": None}))
    elif now is not None:
        found.new.append(PersonFact(person_id=person, kind=kind, from_on=today, value=now[0], source=now[1]))


def _rows(person: int, *, until: date | None) -> dict[str, Held]:
    rows: Any = PersonFact.objects.filter(person_id=person, until=until)
    return {kind: (start, v, s) for kind, start, v, s in rows.values_list("kind", "from_on", "value", "source")}
