"""How often something is paid, and what a weekly amount comes to over that time."""

from enum import StrEnum
from fractions import Fraction

from evenhand.domain.money import half_up

MONTHS_A_YEAR = 12


class Frequency(StrEnum):
    """How often wages or instalments are paid."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    FOUR_WEEKLY = "four-weekly"
    MONTHLY = "monthly"


WEEKS = {Frequency.WEEKLY: 1, Frequency.FORTNIGHTLY: 2, Frequency.FOUR_WEEKLY: 4}


def exactly(weekly: int, every: Frequency, weeks_a_year: int) -> Fraction:
    """What a weekly amount in pence comes to over one such period; a month is a twelfth of the year's weeks."""
    if every is Frequency.MONTHLY:
        return Fraction(weekly * weeks_a_year, MONTHS_A_YEAR)
    return Fraction(weekly * WEEKS[every])


def to_the_penny(weekly: int, every: Frequency, weeks_a_year: int) -> int:
    """The same in whole pence, half a penny up (M1)."""
    return half_up(exactly(weekly, every, weeks_a_year))
