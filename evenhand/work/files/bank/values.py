"""Amounts and days as ISO 20022 writes them."""

import re
from datetime import date, datetime
from functools import lru_cache

from evenhand.work.files.values import iso_day

STERLING = "GBP"
AMOUNT_EXPECTED = "pounds and at most two decimals, such as 57.00"
UNITS = 10**5

_PENCE = re.compile(r"[0-9]{1,13}(?:\.[0-9]{1,2})?", re.ASCII)
_DECIMAL = re.compile(r"\+?([0-9]{0,15})(?:\.([0-9]{0,17}))?", re.ASCII)
_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII)
_FINEST = 5


@lru_cache(maxsize=4096)
def pence_of(text: str) -> int:
    """Pounds to pence: 57, 57.5 and 57.50. Errors: ValueError, saying what is expected."""
    if _PENCE.fullmatch(text) is None:
        raise ValueError(AMOUNT_EXPECTED)
    whole, _, rest = text.partition(".")
    return int(whole) * 100 + (int(rest.ljust(2, "0")) if rest else 0)


def units_of(text: str) -> int | None:
    """An amount in any currency, in hundred-thousandths, the finest that the format has; None where it is none.

    For control sums, which hold whatever the entries are worth to the office.
    """
    found = _DECIMAL.fullmatch(text)
    if found is None or not (found[1] or found[2]):
        return None
    rest = (found[2] or "").rstrip("0")
    if len(rest) > _FINEST:
        return None
    return int(found[1] or 0) * UNITS + int(rest.ljust(_FINEST, "0"))


@lru_cache(maxsize=4096)
def written_day(text: str) -> date:
    """The day that a date, or a date with its time, names where it was written: no zone moves it.

    Errors: ValueError, saying what is expected.
    """
    found = _DAY.fullmatch(text)
    if found is None and "T" in text:
        try:
            datetime.fromisoformat(text)
        except ValueError:
            raise ValueError("a date, or a date and a time, that exists") from None
        return iso_day(text[:10])
    return iso_day(found[1] if found else text)
