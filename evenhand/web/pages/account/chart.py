"""The picture of what was promised against what came in: its geometry in the units of its own drawing."""

from collections.abc import Sequence
from typing import Any

from evenhand.domain.money import spoken
from evenhand.web.pages.scale import step_of
from evenhand.work.reading.promised import PromisedMonth

WIDTH, LEFT, RIGHT = 720, 64, 8
TOP, BASE, HEIGHT = 30, 210, 250
POUND = 100


def chart(months: Sequence[PromisedMonth]) -> dict[str, Any] | None:
    """Two bars a month on one scale from nothing; None where nothing was promised and nothing came."""
    most = max((max(month.promised, month.received) for month in months), default=0)
    if not most:
        return None
    step = step_of(most, POUND)
    top = -(-most // step) * step
    wide = (WIDTH - LEFT - RIGHT) / len(months)
    bar = min(wide * 0.36, 26)
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "left": LEFT,
        "right": WIDTH - RIGHT,
        "base": BASE,
        "says": _says(months),
        "lines": [{"y": _y(pence, top), "text": spoken(pence)[:-3]} for pence in range(0, top + 1, step)],
        "months": [_month(month, LEFT + place * wide, wide, bar, top) for place, month in enumerate(months)],
        "rows": [
            {"first": f"{month.first:%B %Y}", "promised": month.promised, "received": month.received,
             "apart": month.received - month.promised}
            for month in months
        ],
    }  # fmt: skip


def _month(month: PromisedMonth, x: float, wide: float, bar: float, top: int) -> dict[str, Any]:
    middle = x + wide / 2
    return {
        "middle": round(middle, 1),
        "label": f"{month.first:%b}",
        "year": f"{month.first:%Y}" if month.first.month == 1 else "",
        "bar": round(bar, 1),
        "promised_x": round(middle - bar - 1, 1),
        "promised_y": _y(month.promised, top),
        "received_x": round(middle + 1, 1),
        "received_y": _y(month.received, top),
    }


def _y(pence: int, top: int) -> float:
    return round(BASE - (BASE - TOP) * min(max(pence, 0), top) / top, 1)


def _says(months: Sequence[PromisedMonth]) -> str:
    promised, received = sum(month.promised for month in months), sum(month.received for month in months)
    whole = f"{months[0].first:%B %Y} to {months[-1].first:%B %Y}"
    return f"{whole}: {spoken(promised)} was promised, {spoken(received)} came in."
