"""Where people are: address lines and employer names, kept apart from everything a decision reads."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.people.models import PersonFact


def where(person_id: int) -> tuple[list[str], str]:
    """The present address: its lines and postcode; empty where none is known."""
    value = _value(person_id, "where")
    return (list(value.get("lines", [])), value.get("postcode", "")) if value else ([], "")


def employer(person_id: int) -> str:
    """The employer's name; empty where none is known."""
    value = _value(person_id, "employer")
    return value.get("name", "") if value else ""


def move(person_id: int, lines: Sequence[str], postcode: str, today: date) -> None:
    """A new address from today; the old one ends."""
    value = {"lines": [line.strip() for line in lines if line.strip()], "postcode": postcode.strip().upper()}
    current = PersonFact.objects.filter(person_id=person_id, kind="where", until=None)
    if current.filter(from_on=today).update(value=value):
        return
    current.update(until=today)
    PersonFact.objects.create(person_id=person_id, kind="where", from_on=today, value=value)


def _value(person_id: int, kind: str) -> Any:
    found = PersonFact.objects.filter(person_id=person_id, kind=kind, until=None)
    return found.values_list("value", flat=True).first()
