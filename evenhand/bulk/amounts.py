"""The weekly amount of each paying parent before it is shared, as `domain.maintenance.amounts` gives it for one.

Amounts are whole numbers of a ten-thousandth of a penny, in which every rate is exact.
"""

import numpy as np

from evenhand.bulk.parameters import Parameters, Table
from evenhand.bulk.payers import BENEFITS, UNKNOWN, Count, Payers, Pence, Yes
from evenhand.domain.maintenance import Benefit, Rate

SCALE = 10_000
RATES = tuple(Rate)
"""A rate is told by its place here."""

YES = BENEFITS.index(Benefit.YES)
NIL, FLAT, REDUCED, BASIC, BASIC_PLUS, DEFAULT = map(
    RATES.index, (Rate.NIL, Rate.FLAT, Rate.REDUCED, Rate.BASIC, Rate.BASIC_PLUS, Rate.DEFAULT)
)


def amounts(payers: Payers, children: Count, given: Parameters) -> tuple[Count, Pence]:
    """(N) the rate, and (N) the weekly amount in ten-thousandths of a penny. `children` (N) are all of each one's."""
    gross = payers.gross
    # Side by side rather than one after the other: each bound that is passed leads to the next rate.
    rate = (gross >= given.nil_below).astype(np.int64)
    rate += gross > given.flat_up_to
    rate += gross >= given.basic_from
    counting = counting_income(payers, given)
    plus = counting > given.basic_up_to * 100
    rate = chosen((rate == BASIC) & plus, BASIC_PLUS, rate)
    rate = chosen(gross == UNKNOWN, DEFAULT, rate)
    rate = chosen(payers.benefit == YES, FLAT, rate)
    lower = np.minimum(counting, given.basic_up_to * 100)
    found = lower * _of(given.basic, children) + (counting - lower) * _of(given.basic_plus, children)
    for one, amount in (
        (REDUCED, _reduced(payers, children, given)),
        (DEFAULT, _of(given.default, children) * SCALE),
        (FLAT, given.flat * SCALE),
        (NIL, 0),
    ):
        found = chosen(rate == one, amount, found)
    return rate, found


def chosen(yes: Yes, one: Count | int, other: Count) -> Count:
    """`np.where` without a branch: nobody can foresee who has which rate, and a guess that fails costs more."""
    return other + (one - other) * yes


def counting_income(payers: Payers, given: Parameters) -> Count:
    """(N) the income that counts, in hundredths of a penny."""
    others = np.minimum(payers.others, len(given.other_children) - 1)
    return np.minimum(payers.gross, given.cap) * (100 - given.other_children[others])


def _reduced(payers: Payers, children: Count, given: Parameters) -> Pence:
    rows, columns = given.reduced.shape
    tenths = given.reduced[np.minimum(children, rows) - 1, np.minimum(payers.others, columns - 1)]
    return given.flat * SCALE + (payers.gross - given.flat_up_to) * tenths * (SCALE // 1000)


def _of(row: Table, count: Count) -> Count:
    """The value for this many (one or more): the last one holds for all that are more."""
    return row[np.minimum(count, len(row)) - 1]
