"""The payments of an opportunity as a picture: a row a method, what counts above what does not.

Its geometry is in the units of its own drawing. The table beneath says the same in words.
"""

from datetime import date
from typing import Any

from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.history import Paid, PaymentHistory
from evenhand.web.filters import counted
from evenhand.web.pages.ending.marks import legend, mark_of, said_of, size_of
from evenhand.web.pages.ending.methods import short_method
from evenhand.web.pages.words import day_words

WIDTH, LEFT, RIGHT, EDGE = 760, 150, 16, 22
TOP, ROW, BAND, FOOT = 8, 46, 22, 30
APART = 62
"""The least width that the day of a payment needs beneath its mark."""


def picture(history: PaymentHistory) -> dict[str, Any] | None:
    """The rows with their marks, the days beneath them, and what the marks say; None where nothing was due."""
    items = history.instalments
    if not items:
        return None
    days = sorted({item.due_on for item in items})
    rows = [_row(history, name, place, days) for place, name in enumerate(_methods(history))]
    return {
        "width": WIDTH,
        "height": TOP + ROW * len(rows) + FOOT,
        "band": BAND,
        "left": LEFT,
        "wide": WIDTH - LEFT - RIGHT,
        "rows": rows,
        "days": _labels(days, TOP + ROW * len(rows) + FOOT - 10),
        "legend": legend(item.state for item in items),
        "size": size_of([_x(day, days) for day in days]),
        "says": says(history),
    }


def says(history: PaymentHistory) -> str:
    """The picture in one line."""
    items = history.instalments
    whole = f"Payments due from {day_words(items[0].due_on)} to {day_words(items[-1].due_on)}"
    parts = [_counts(name, [item for item in items if item.method == name]) for name in _methods(history)]
    return f"{whole}. {' '.join(parts)}"


def _counts(name: str, items: list[Paid]) -> str:
    told: dict[str, int] = {}
    for item in items:
        told[said_of(item.state).lower()] = told.get(said_of(item.state).lower(), 0) + 1
    each = ", ".join(f"{number} {words}" for words, number in told.items())
    apart = "" if any(item.counted for item in items) else ", not counted"
    return f"{name}{apart}: {counted(len(items), 'payment')}, {each}."


def _methods(history: PaymentHistory) -> list[str]:
    """Those that count before those that do not, and each in the order in which it first was due."""
    found = dict.fromkeys(item.method for item in history.instalments)
    return sorted(found, key=lambda name: name in ENFORCED)


def _row(history: PaymentHistory, name: str, place: int, days: list[date]) -> dict[str, Any]:
    y = TOP + ROW * place + BAND / 2
    items = [item for item in history.instalments if item.method == name]
    return {
        "name": name,
        "short": short_method(name),
        "y": y,
        "band_y": y - BAND / 2,
        "counted": any(item.counted for item in items),
        "marks": [
            {"x": _x(item.due_on, days), "mark": mark_of(item.state), "counted": item.counted, "says": _mark_says(item)}
            for item in items
        ],
    }


def _mark_says(item: Paid) -> str:
    apart = "" if item.counted else ", not counted"
    return f"{day_words(item.due_on)}: {spoken(item.amount)}, {said_of(item.state).lower()}{apart}"


def _x(on: date, days: list[date]) -> float:
    """Days to scale, so that a gap is seen as one."""
    first, whole = LEFT + EDGE, WIDTH - LEFT - RIGHT - 2 * EDGE
    length = (days[-1] - days[0]).days
    return round(first + (whole * (on - days[0]).days / length if length else whole / 2), 1)


def _labels(days: list[date], y: float) -> list[dict[str, Any]]:
    """The days beneath, as many as there is room for."""
    found: list[dict[str, Any]] = []
    for day in days:
        x = _x(day, days)
        if not found or x - found[-1]["x"] >= APART:
            found.append({"x": x, "y": y, "text": f"{day.day} {day:%b}"})
    return found
