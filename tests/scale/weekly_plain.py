"""Weekly maintenance in plain Python: one paying parent at a time, in whole numbers, without the working.

It is here to be measured, and nothing else uses it: the domain gives the working with every single figure.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from fractions import Fraction
from math import lcm

from evenhand.bulk import UNKNOWN
from evenhand.domain.maintenance import Benefit, Rate
from tests.scale.figures import Figures

SCALE = 10_000
"""In such a part of a penny every rate is exact."""

Households = Sequence[Sequence[int]]
Found = tuple[Rate, list[int], bool]
SHARED = frozenset({Rate.REDUCED, Rate.BASIC, Rate.BASIC_PLUS})


def in_plain_python(figures: Figures) -> Callable[[int, Benefit, int, Households], Found]:
    """The formula of one day.

    It takes gross weekly income in pence, the benefit, other children, and for each receiving parent the nights of
    each child; it gives the rate, pence a week for each, and whether that turns on a benefit that is not known.
    """
    parts = [Fraction(0), *map(Fraction, figures.parts)]
    whole = lcm(*(part.denominator for part in parts))
    # By nights a year, so that nobody's nights are looked up in the bands again.
    taken = [int(parts[bisect_right(figures.nights, nights)] * whole) for nights in range(366)]
    half, least = whole // 2, figures.nights[0]

    def shared(amount: int, children: int, households: Households) -> list[int]:
        unit, shares = children * whole * SCALE, []
        for nights in households:
            off = [taken[each] for each in nights]
            share = amount * (len(nights) * whole - sum(off)) - off.count(half) * figures.half * unit
            shares.append(max(share, 0))
        if sum(shares) < figures.floor * unit:
            shares = [len(nights) * figures.floor * whole * SCALE for nights in households]
        return [(2 * share + unit) // (2 * unit) for share in shares]

    def on_benefit(children: int, households: Households) -> list[int]:
        return [
            0 if max(nights) >= least else (2 * figures.flat * len(nights) + children) // (2 * children)
            for nights in households
        ]

    def weekly(gross: int, benefit: Benefit, others: int, households: Households) -> Found:
        children = sum(map(len, households))
        if benefit is Benefit.YES:
            return Rate.FLAT, on_benefit(children, households), False
        rate, amount = amount_of(figures, gross, others, children)
        if rate in SHARED:
            due = shared(amount, children, households)
        else:
            unit = children * SCALE
            due = [(2 * amount * len(nights) + unit) // (2 * unit) for nights in households]
        if benefit is Benefit.NO or gross == UNKNOWN:
            return rate, due, False
        return rate, due, rate is not Rate.FLAT or due != on_benefit(children, households)

    return weekly


def amount_of(figures: Figures, gross: int, others: int, children: int) -> tuple[Rate, int]:
    """The rate without a benefit, and the weekly amount in ten-thousandths of a penny."""
    row = min(children, 3) - 1
    if gross == UNKNOWN:
        return Rate.DEFAULT, figures.default[row] * SCALE
    if gross < figures.nil_below:
        return Rate.NIL, 0
    if gross <= figures.flat_up_to:
        return Rate.FLAT, figures.flat * SCALE
    if gross < figures.basic_from:
        tenths = figures.reduced[row][min(others, 3)]
        return Rate.REDUCED, figures.flat * SCALE + (gross - figures.flat_up_to) * tenths * (SCALE // 1000)
    counting, threshold = min(gross, figures.cap) * (100 - figures.others[min(others, 3)]), figures.basic_up_to * 100
    if counting <= threshold:
        return Rate.BASIC, counting * figures.basic[row]
    return Rate.BASIC_PLUS, threshold * figures.basic[row] + (counting - threshold) * figures.basic_plus[row]
