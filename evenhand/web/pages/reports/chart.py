"""The picture of a report: bars on one scale from nothing, upright for months, lying down for anything else.

It shows what the table below it says, and nothing more; its geometry is in the units of its own drawing.
"""

from collections.abc import Sequence
from typing import Any

from evenhand.domain.money import spoken
from evenhand.web.pages.scale import LINES, step_of
from evenhand.work.reporting.answer import Answer
from evenhand.work.reporting.report import Column, Row, Unit

WIDTH, LEFT, RIGHT = 720, 72, 8
TOP, BASE, HEIGHT = 30, 210, 250
MOST_MONTHS = 24
LINE, WORDS, AFTER = 40, 260, 96


def chart(found: Answer) -> dict[str, Any] | None:
    """None where there is nothing to draw, or too many months for a picture that can be read."""
    columns = [column for column in found.report.columns if column.name in found.report.drawn]
    most = max((_value(row, column) for row in found.rows for column in columns), default=0)
    upright = found.asked.by == "month"
    if most <= 0 or (upright and len(found.rows) > MOST_MONTHS):
        return None
    named = [{"text": column.title, "x": _name_at(columns, place)} for place, column in enumerate(columns)]
    drawn = _upright(found.rows, columns, most) if upright else _lying(found.rows, columns, most)
    return {"width": WIDTH, "named": named, "upright": upright, "says": _says(found, columns), **drawn}


def _upright(rows: Sequence[Row], columns: Sequence[Column], most: int) -> dict[str, Any]:
    step = step_of(most)
    top = -(-most // step) * step
    wide = (WIDTH - LEFT - RIGHT) / len(rows)
    bar = min(wide * 0.72 / len(columns), 26)
    made = []
    for place, row in enumerate(rows):
        middle = LEFT + (place + 0.5) * wide
        year, month = row.key.split("-")
        start = middle - bar * len(columns) / 2
        bars = [
            {"x": round(start + number * bar + 1, 1), "y": y, "wide": round(bar - 2, 1), "high": round(BASE - y, 1)}
            for number, column in enumerate(columns)
            for y in (_y(_value(row, column), top),)
        ]
        label = row.label[:3] if len(rows) <= LINES * 3 + 1 or int(month) % 3 == 1 else ""
        made.append(
            {"middle": round(middle, 1), "label": label, "year": year if month == "01" or not place else "",
             "bars": bars}
        )  # fmt: skip
    lines = [{"y": _y(value, top), "text": _short(value, columns[0])} for value in range(0, top + 1, step)]
    return {"height": HEIGHT, "left": LEFT, "right": WIDTH - RIGHT, "base": BASE, "lines": lines, "rows": made}


def _lying(rows: Sequence[Row], columns: Sequence[Column], most: int) -> dict[str, Any]:
    room = WIDTH - WORDS - AFTER
    thick = 20 / len(columns)
    made = []
    for place, row in enumerate(rows):
        y = TOP + place * LINE
        bars = [
            {"x": WORDS, "y": round(y + number * thick, 1), "wide": round(room * max(value, 0) / most, 1),
             "high": round(thick - 1, 1), "text": _short(value, column) if value > 0 else ""}
            for number, column in enumerate(columns)
            for value in (_value(row, column),)
        ]  # fmt: skip
        made.append({"label": _cut(row.label), "y": y + 14, "bars": bars})
    return {"height": TOP + len(rows) * LINE, "left": WORDS, "right": WIDTH, "base": 0, "lines": [], "rows": made}


def _value(row: Row, column: Column) -> int:
    cell = row.cells[column.name]
    return cell if isinstance(cell, int) else 0


def _y(value: int, top: int) -> float:
    return round(BASE - (BASE - TOP) * min(max(value, 0), top) / top, 1)


def _short(value: int, column: Column) -> str:
    return spoken(value)[:-3] if column.unit is Unit.PENCE else f"{value:,}"


def _cut(label: str, longest: int = 38) -> str:
    return label if len(label) <= longest else f"{label[: longest - 1].rstrip()}…"


def _name_at(columns: Sequence[Column], place: int) -> int:
    return LEFT + sum(32 + 8 * len(column.title) for column in columns[:place])


def _says(found: Answer, columns: Sequence[Column]) -> str:
    names = " and ".join(column.title.lower() for column in columns)
    over = f", {found.rows[0].label} to {found.rows[-1].label}" if found.asked.by == "month" else ""
    return f"{found.report.title}: {names}, by {found.report.groups[found.asked.by].lower()}{over}."
