"""How dates, money and counts are written on the desk's pages: plain functions, handed to Jinja as filters.

Words pass through as they are, so that a page may be given "unknown" or "from the start" where a date is
not known; None, which is nobody's answer, is written as "Not recorded".
"""

from collections.abc import Callable
from datetime import date, datetime

NOTHING = "Not recorded"
UNKNOWN = "Not known"


def day(value: date | str | None) -> str:
    """20 February 2017."""
    return value.strftime("%-d %B %Y") if isinstance(value, date) else words(value)


def short_day(value: date | str | None) -> str:
    """Mon 20 Feb 2017."""
    return value.strftime("%a %-d %b %Y") if isinstance(value, date) else words(value)


def long_day(value: date | str | None) -> str:
    """Monday 20 February 2017."""
    return value.strftime("%A %-d %B %Y") if isinstance(value, date) else words(value)


def iso(value: date | str | None) -> str:
    """2017-02-20, for the datetime attribute; empty for words."""
    return value.isoformat() if isinstance(value, date) else ""


def moment(value: datetime | str | None) -> str:
    """20 February 2017 at 10:42."""
    return value.strftime("%-d %B %Y at %H:%M") if isinstance(value, datetime) else words(value)


def words(value: object) -> str:
    """The value as it is said: unknown and nothing are told apart, true and false become yes and no."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return UNKNOWN if value == "unknown" else str(value)


def pounds(pence: int | str | None) -> str:
    """£1,840.25 from 184025 pence."""
    if not isinstance(pence, int):
        return words(pence)
    whole, odd = divmod(abs(pence), 100)
    return f"{'−' if pence < 0 else ''}£{whole:,}.{odd:02d}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 day, 7 days, 2 children."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spaced(reference: str) -> str:
    """7000 0000 0011: a reference in groups of four, as it is read out."""
    return " ".join(reference[at : at + 4] for at in range(0, len(reference), 4))


FILTERS: dict[str, Callable[..., str]] = {
    each.__name__: each for each in (day, short_day, long_day, iso, moment, words, pounds, counted, spaced)
}
