"""Collection fees, and when there are none. Source: M4, R10; SI 2014/612 regulation 7."""

from datetime import date
from fractions import Fraction

from evenhand.domain.calendar import DateRange
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules

WEEK = 7


def paying_parent_fee(weekly: int, days: Fraction | int, on: date, rules: Rules) -> int:
    """The paying parent's fee in pence for a period of so many days, each a seventh of the weekly maintenance.

    Rounded once, for the period (M4): seven daily fees rounded one by one would come to another sum. Errors:
    NoRuleInForce.
    """
    per_cent = rules.number("fees.paying_parent_per_cent", on)
    return half_up(Fraction(weekly, WEEK) * days * per_cent / 100)


def receiving_parent_fee(amount: int, on: date, rules: Rules) -> int:
    """What is kept of an amount in pence that is paid on to a receiving parent. Errors: NoRuleInForce."""
    return half_up(Fraction(amount * rules.number("fees.receiving_parent_per_cent", on), 100))


def is_free(due_on: date, opportunity: DateRange | None, rules: Rules) -> bool:
    """Whether what is due on a day carries no fee because of an accepted opportunity (R10).

    Nothing due in it does, whichever weeks it covers, and nothing due before it starts, by a dated choice of the
    office. Half open: on the end date the fee is back.
    """
    if opportunity is None or (opportunity.end is not None and due_on >= opportunity.end):
        return False
    return due_on >= opportunity.start or rules.in_force("fees.none_before_opportunity", due_on)
