"""Writes what became known of people: the current row of each kind ends, and a new one begins."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.domain.opportunity.people import Parent
from evenhand.people.models import PersonFact
from evenhand.work.state.facts import facts_of
from evenhand.work.state.sql import delete_rows, update_rows
from evenhand.work.state.today import business_date


def save_facts(people: Sequence[tuple[int, Parent, Parent]]) -> None:
    """The differences between what was known and what is known, dated by the business date."""
    if not people:
        return
    today = business_date()
    ended, replaced, new = [], [], []
    gone: list[dict[str, Any]] = []
    for person, before, after in people:
        was, now = facts_of(before), facts_of(after)
        starts = _starts(person)
        for kind, (value, source) in now.items():
            if was.get(kind) == (value, source):
                continue
            if kind in was and starts.get(kind) == today:
                replaced.append(
                    ({"person_id": person, "kind": kind, "from_on": today}, {"value": value, "source": source})
                )
                continue
            if kind in was:
                ended.append(({"person_id": person, "kind": kind, "from_on": starts[kind]}, {"until": today}))
            new.append(PersonFact(person_id=person, kind=kind, from_on=today, value=value, source=source))
        gone.extend({"person_id": person, "kind": kind, "from_on": starts[kind]} for kind in was if kind not in now)
    keys = ("person_id", "kind", "from_on")
    delete_rows(PersonFact, keys, gone)
    update_rows(PersonFact, keys, ended)
    update_rows(PersonFact, keys, replaced)
    PersonFact.objects.bulk_create(new, batch_size=500)


def _starts(person: int) -> dict[str, date]:
    rows: Any = PersonFact.objects.filter(person_id=person, until=None).values_list("kind", "from_on")
    return dict(rows)
