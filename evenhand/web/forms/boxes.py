"""A date in three boxes, as it is typed and as it is written."""

from collections.abc import Mapping
from datetime import date

PARTS = ("day", "month", "year")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def boxes_of(day: date | None) -> dict[str, str]:
    """A date as its boxes show it."""
    return {part: str(getattr(day, part)) for part in PARTS} if day else dict.fromkeys(PARTS, "")


def typed_boxes(sent: Mapping[str, str], name: str) -> dict[str, str]:
    """What was typed in the boxes of a field."""
    return {part: sent.get(f"{name}-{part}", "").strip()[:20] for part in PARTS}


def date_of(boxes: Mapping[str, str]) -> date | None:
    """The day that the boxes name; a month may be written out, and a year in two digits or in four.

    Errors: ValueError where there is no such day.
    """
    if not any(boxes.values()):
        return None
    month = boxes["month"].lower()
    number = MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else int(month)
    written = boxes["year"]
    if not written.isdecimal() or len(written) not in (2, 4):
        raise ValueError("no such year")
    year = int(written)
    try:
        return date(year + 2000 if year < 100 else year, number, int(boxes["day"]))
    except OverflowError as far:
        raise ValueError("no such day") from far
