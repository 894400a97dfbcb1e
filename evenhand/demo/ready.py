"""From which day on a line can be taken: the day on which the last thing that it tells of has happened."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from evenhand.demo.people import Fields

_HAPPENED = frozenset({"received_on", "provisional_letter_on", "effective_on", "on", "from", "first_collection_on"})


def ready_on(line: Fields) -> date:
    """The first day on which nothing of the line lies ahead but what is announced: T-date, the review, an end."""
    return max(date.fromisoformat(day) for day in _days(line))


def _days(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for item in part:
            yield from _days(item)
    elif isinstance(part, dict):
        for name, value in part.items():
            if name in _HAPPENED:
                yield value
            else:
                yield from _days(value)
