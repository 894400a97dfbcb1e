"""Weekly maintenance of a whole caseload, as `domain.maintenance.weekly` gives it for one."""

from dataclasses import dataclass

import numpy as np

from evenhand.bulk.amounts import BASIC, FLAT, RATES, REDUCED, SCALE, YES, amounts, chosen
from evenhand.bulk.amounts import BASIC_PLUS as PLUS
from evenhand.bulk.parameters import HALVES, STAYS, Parameters
from evenhand.bulk.payers import BENEFITS, UNKNOWN, Count, Payers, Pence, Yes
from evenhand.domain.maintenance import Benefit

__all__ = ["RATES", "Weekly", "weekly_maintenance"]

BLOCK = 16_384
LOW, MIDDLE = (1 << HALVES) - 1, (1 << (STAYS - HALVES)) - 1
NOT_KNOWN = BENEFITS.index(Benefit.UNKNOWN)


@dataclass(frozen=True)
class Weekly:
    """What is due each week.

    Attributes:
        rate: (N) the rate of each paying parent, by its place in RATES.
        due: (R) pence a week for each receiving parent; what it says of a paying parent who is refused means nothing.
        refused: (N) where the result turns on a benefit that is not known (R5).
    """

    rate: Count
    due: Pence
    refused: Yes


def weekly_maintenance(payers: Payers, given: Parameters) -> Weekly:
    """Equal to the penny to what `domain.maintenance.weekly_maintenance` says of each one by itself (M1).

    Worked in blocks, so that memory beyond the result does not grow with how many they are.
    """
    found = [_worked_out(block, given) for block in payers.blocks(BLOCK)]
    if not found:
        return Weekly(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.bool_))
    return Weekly(*(np.concatenate([getattr(one, name) for one in found]) for name in ("rate", "due", "refused")))


def _worked_out(payers: Payers, given: Parameters) -> Weekly:
    own, of = np.diff(payers.children), np.repeat(np.arange(len(payers)), np.diff(payers.parents))
    children = np.diff(payers.children[payers.parents])
    rate, amount = amounts(payers, children, given)
    # A share is a whole number of `unit` parts of a penny; these differ with how many children there are.
    unit = children * (given.whole * SCALE)
    shared = ((rate == REDUCED) | (rate == BASIC) | (rate == PLUS))[of]
    care = _sums(given.care[payers.nights], payers.children)
    left = own * given.whole - (care & LOW) * shared
    halves = ((care >> HALVES) & MIDDLE) * shared
    each_unit = unit[of]
    share = amount[of] * left - halves * given.half_pence * each_unit
    np.maximum(share, 0, out=share)
    below = (_sums(share, payers.parents) < given.floor * unit)[of] & shared
    share = chosen(below, own * (given.floor * given.whole * SCALE), share)
    due = _half_up(share, each_unit)
    on_benefit = chosen(care >= 1 << STAYS, given.on_benefit, _half_up(own * given.flat, children[of]))
    unknown = (payers.benefit == NOT_KNOWN) & (payers.gross != UNKNOWN)
    differs = (_sums(due != on_benefit, payers.parents) > 0) | (rate != FLAT)
    return Weekly(rate, chosen((payers.benefit == YES)[of], on_benefit, due), unknown & differs)


def _sums(each: Count | Yes, starts: Count) -> Count:
    """What lies between each start and the next, added up: differences of what lies before them."""
    before = np.zeros(len(each) + 1, np.int64)
    np.cumsum(each, out=before[1:])
    found: Count = np.diff(before[starts])
    return found


def _half_up(share: Pence, unit: Count) -> Pence:
    """Whole pence of what is nothing or more, half a penny up (M1)."""
    found: Pence = (2 * share + unit) // (2 * unit)
    return found
