"""Whole pence of many fractions."""

import numpy as np

from evenhand.bulk.payers import Count, Pence


def half_up(numerator: Count, denominator: Count) -> Pence:
    """Half a penny away from zero (M1), as `domain.money.half_up`; the denominator is above nothing."""
    found: Pence = np.sign(numerator) * ((2 * np.abs(numerator) + denominator) // (2 * denominator))
    return found


def up(numerator: Count, denominator: Count) -> Pence:
    """Rounded up; the denominator is above nothing."""
    found: Pence = -(-numerator // denominator)
    return found
