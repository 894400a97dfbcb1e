"""The dated choices of the office that a negotiation of one day rests on. Source: N1, N2, N3, N4, N9."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.maintenance.frequency import Frequency, exactly
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Choices:
    """Per cents, months, and how many weeks an instalment is for.

    Attributes:
        limit: the per cent of net pay that a plan may take with maintenance and its fee.
        part: the per cent of what is left over that arrears may take.
        fall: the fall of income in per cent that the recommended plan stands; `falls` those that are tried.
        least: the per cent of what can be kept up that a long plan asks at least.
        year: weeks in a year of instalments.
        weeks: weeks that an instalment is for, as a numerator and a denominator.
    """

    limit: int
    part: int
    steer: int
    fall: int
    falls: tuple[int, ...]
    least: int
    longest: int
    deferred: int
    year: int
    weeks: tuple[int, int]

    def weekly(self, pence: int) -> Fraction:
        """What an instalment comes to in a week, exactly."""
        return Fraction(pence * self.weeks[1], self.weeks[0])


def choices_of(on: date, every: Frequency, rules: Rules) -> Choices:
    """The choices in force on the day of the agreement. Errors: NoRuleInForce."""

    def number(name: str) -> int:
        return rules.number(f"negotiation.{name}", on)

    year = rules.number("schedule.most_weeks", on)
    weeks = exactly(1, every, year)
    return Choices(
        limit=number("limit_per_cent"),
        part=number("sustainable_per_cent"),
        steer=number("steer_months"),
        fall=number("fall_per_cent"),
        falls=rules.rule("negotiation.falls_per_cent", on).numbers,
        least=number("steady_least_per_cent"),
        longest=number("longest_months"),
        deferred=number("deferred_review_months"),
        year=year,
        weeks=(weeks.numerator, weeks.denominator),
    )
