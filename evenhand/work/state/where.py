"""Where people are: address lines and employers, kept apart from everything a decision reads."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.people.models import Employment, PersonFact

BEFORE = "before"


def where(person_id: int) -> tuple[list[str], str]:
    """The present address: its lines and postcode; empty where none is known."""
    value = _value(person_id, "where")
    return (list(value.get("lines", [])), value.get("postcode", "")) if value else ([], "")


def employers(person_id: int) -> tuple[Employment, ...]:
    """The present employers, by number."""
    return tuple(Employment.objects.filter(person_id=person_id, until=None).order_by("number"))


def move(person_id: int, lines: Sequence[str], postcode: str, today: date) -> None:
    """A new address from today; the old one ends. One that began today is kept within, so that it can come back."""
    value: dict[str, Any] = {
        "lines": [line.strip() for line in lines if line.strip()],
        "postcode": postcode.strip().upper(),
    }
    current = PersonFact.objects.filter(person_id=person_id, kind="where", until=None)
    today_already = current.filter(from_on=today).values_list("value", flat=True).first()
    if today_already is not None:
        current.update(value={**value, BEFORE: today_already})
        return
    current.update(until=today)
    PersonFact.objects.create(person_id=person_id, kind="where", from_on=today, value=value)


def move_back(person_id: int, today: date) -> None:
    """Takes back the last address of today: the one before it holds as if nothing had been said."""
    facts = PersonFact.objects.filter(person_id=person_id, kind="where")
    current = facts.filter(from_on=today, until=None)
    value = current.values_list("value", flat=True).first()
    if value is None:
        return
    if BEFORE in value:
        current.update(value=value[BEFORE])
        return
    current.delete()
    facts.filter(until=today).update(until=None)


def _value(person_id: int, kind: str) -> Any:
    found = PersonFact.objects.filter(person_id=person_id, kind=kind, until=None)
    return found.values_list("value", flat=True).first()
