"""Values that every file writes in the same way."""

import re
from datetime import date

DAY_EXPECTED = "a date such as 2017-06-12"
KIND_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
_YEARS = range(1900, 2101)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KIND = re.compile(KIND_PATTERN)
_LONGEST_KIND = 60


def iso_day(text: str) -> date:
    """The day that an ISO date names.

    Errors: ValueError, saying what is expected, for another form, a day that does not exist, or another year.
    """
    if _ISO.fullmatch(text) is None:
        raise ValueError(DAY_EXPECTED)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError("a date that exists") from None
    if day.year not in _YEARS:
        raise ValueError("a year from 1900 to 2100")
    return day


def is_kind(text: str) -> bool:
    """Whether a text names a kind of benefit or action: small letters, digits and hyphens."""
    return len(text) <= _LONGEST_KIND and _KIND.fullmatch(text) is not None


def nino_expected(*, demonstration: bool) -> str:
    """What belongs where a National Insurance number is wrong."""
    if demonstration:
        return "a National Insurance number that begins with QQ, as a demonstration office uses no others"
    return "a National Insurance number: two letters, six digits and A, B, C or D, with a prefix that is in use"
