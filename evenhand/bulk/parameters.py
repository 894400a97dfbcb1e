"""The dated rules of weekly maintenance on one day, as numbers and small tables that arrays are looked up in."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from evenhand.domain.rules import Rules

Table = NDArray[np.int64]
MOST_NIGHTS = 365
HALF = Fraction(1, 2)
HALVES, STAYS = 24, 44


@dataclass(frozen=True)
class Parameters:
    """Amounts in pence, per cents as whole numbers.

    Attributes:
        reduced: (3, 4) tenths of a per cent, by children (from one) and other children (from none).
        other_children: per cent of the income that does not count, by other children (from none).
        basic, basic_plus, default: by children, from one.
        whole: what all of a share is, in the smallest unit that divides every part of shared care.
        care: (366) what so many nights a year come to for one child, in one number that can be added up: the part
            that they take off, in that unit; from bit HALVES, whether that is one half; from bit STAYS, whether
            a benefit leaves nothing due.
    """

    nil_below: int
    flat: int
    flat_up_to: int
    basic_from: int
    basic_up_to: int
    cap: int
    reduced: Table
    other_children: Table
    basic: Table
    basic_plus: Table
    default: Table
    whole: int
    care: Table
    half_pence: int
    on_benefit: int
    floor: int
    paying_fee: int
    receiving_fee: int

    @classmethod
    def on(cls, day: date, rules: Rules) -> "Parameters":
        """Those in force on a day. Errors: NoRuleInForce."""

        def number(name: str) -> int:
            return rules.number(name, day)

        def row(name: str, *, first: tuple[int, ...] = ()) -> Table:
            return np.array((*first, *rules.rule(f"maintenance.{name}", day).numbers), np.int64)

        whole, care = _care(day, rules)
        return cls(
            nil_below=number("maintenance.nil_below_pence"),
            flat=number("maintenance.flat_pence"),
            flat_up_to=number("maintenance.flat_up_to_pence"),
            basic_from=number("maintenance.basic_from_pence"),
            basic_up_to=number("maintenance.basic_up_to_pence"),
            cap=number("maintenance.income_cap_pence"),
            reduced=np.array([row(f"reduced_tenths.{children}") for children in (1, 2, 3)], np.int64),
            other_children=row("other_children_per_cent", first=(0,)),
            basic=row("basic_per_cent"),
            basic_plus=row("basic_plus_per_cent"),
            default=row("default_pence"),
            whole=whole,
            care=care,
            half_pence=number("maintenance.shared_care_half_pence"),
            on_benefit=number("maintenance.shared_care_on_benefit_pence"),
            floor=number("maintenance.shared_care_floor_pence"),
            paying_fee=number("fees.paying_parent_per_cent"),
            receiving_fee=number("fees.receiving_parent_per_cent"),
        )


def _care(day: date, rules: Rules) -> tuple[int, Table]:
    """What shared care takes off for each number of nights, in the smallest unit that divides every part."""
    starts = rules.rule("maintenance.shared_care_nights", day).numbers
    parts = [Fraction(word) for word in rules.rule("maintenance.shared_care_parts", day).words]
    whole = lcm(*(part.denominator for part in parts))
    care = np.zeros(MOST_NIGHTS + 1, np.int64)
    for start, taken in zip(starts, parts, strict=True):
        care[start:] = int(taken * whole) + (int(taken == HALF) << HALVES) + (1 << STAYS)
    return whole, care
