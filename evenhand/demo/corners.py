"""The rare things that every demonstration office must show, each as the fields that make it.

A path leads to a value; ABSENT takes the field away; a number of days from today stands as Days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days

ABSENT = object()


@dataclass(frozen=True)
class Days:
    """A day counted from today: below nothing is before it."""

    after: int

    def on(self, today: date) -> str:
        return add_days(today, self.after).isoformat()


Corner = Mapping[str, Any]


def put(line: Fields, corner: Corner, today: date) -> None:
    """Makes a line show a corner."""
    for path, value in corner.items():
        *above, last = path.split(".")
        at = line
        for name in above:
            at = at[name]
        if value is ABSENT:
            at.pop(last, None)
        else:
            at[last] = written(value, today)


def shows(line: Fields, corner: Corner, today: date) -> bool:
    """Whether a line shows a corner."""
    return all(_at(line, path) == _wanted(value, today) for path, value in corner.items())


def written(value: Any, today: date) -> Any:
    """A corner's value as the file writes it."""
    if isinstance(value, Days):
        return value.on(today)
    if isinstance(value, list):
        return [written(item, today) for item in value]
    if isinstance(value, dict):
        return {name: written(item, today) for name, item in value.items()}
    return value


def _wanted(value: Any, today: date) -> Any:
    return ABSENT if value is ABSENT else written(value, today)


def _at(line: Fields, path: str) -> Any:
    at: Any = line
    for name in path.split("."):
        if not isinstance(at, dict) or name not in at:
            return ABSENT
        at = at[name]
    return at
