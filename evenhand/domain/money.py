"""Integer pence. The only place where money is read, written and divided."""

import re
from fractions import Fraction

_POUNDS = re.compile(r"(0|[1-9][0-9]{0,9})\.([0-9]{2})")


def parse_pounds(text: str) -> int:
    """Pounds as written at an edge ("57.00") to pence.

    Errors: ValueError for anything but digits, a point and two digits: no sign, exponent, comma or third decimal.
    """
    found = _POUNDS.fullmatch(text)
    if found is None:
        raise ValueError("an amount is written in pounds and pence, such as 57.00")
    return int(found[1]) * 100 + int(found[2])


def pounds(pence: int) -> str:
    """Pence as the string that an edge carries: 5700 is "57.00"."""
    sign = "-" if pence < 0 else ""
    return f"{sign}{abs(pence) // 100}.{abs(pence) % 100:02d}"


def spoken(pence: int) -> str:
    """Pence as people read it: 123456 is "£1,234.56"."""
    sign = "-" if pence < 0 else ""
    return f"{sign}£{abs(pence) // 100:,}.{abs(pence) % 100:02d}"


def half_up(amount: Fraction) -> int:
    """A fraction of pence to whole pence, half a penny away from zero (M1)."""
    doubled = abs(amount) * 2 + 1
    whole = doubled.numerator // (doubled.denominator * 2)
    return whole if amount >= 0 else -whole


def divided(pence: int, by: int) -> int:
    """Whole pence over a whole number above nothing, half a penny away from zero: `half_up` without the fraction."""
    whole = (2 * abs(pence) + by) // (2 * by)
    return whole if pence >= 0 else -whole


def share(pence: int, per_cent: int) -> tuple[int, int]:
    """Splits an amount: the per cent of it rounded down, and the rest with the odd penny (R8)."""
    part = pence * per_cent // 100
    return part, pence - part
