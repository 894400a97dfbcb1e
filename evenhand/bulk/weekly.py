"""Weekly maintenance of a whole caseload, as `domain.maintenance.weekly` gives it for one."""

from dataclasses import dataclass

import numpy as np

from evenhand.bulk.amounts import BASIC, FLAT, RATES, REDUCED, SCALE, YES, amounts
from evenhand.bulk.amounts import BASIC_PLUS as PLUS
from evenhand.bulk.parameters import Parameters
from evenhand.bulk.payers import BENEFITS, UNKNOWN, Count, Payers, Pence, Yes
from evenhand.domain.maintenance import Benefit

__all__ = ["RATES", "Weekly", "weekly_maintenance"]

BLOCK = 16_384
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
    first, own = payers.children[:-1], np.diff(payers.children)
    starts, of = payers.parents[:-1], np.repeat(np.arange(len(payers)), np.diff(payers.parents))
    children = np.add.reduceat(own, starts)
    rate, amount = amounts(payers, children, given)
    # A share is a whole number of `unit` parts of a penny; these differ with how many children there are.
    unit = children * (given.whole * SCALE)
    shared = ((rate == REDUCED) | (rate == BASIC) | (rate == PLUS))[of]
    taken = np.add.reduceat(given.part[payers.nights], first) * shared
    halves = np.add.reduceat(given.half[payers.nights], first) * shared
    share = amount[of] * (own * given.whole - taken) - halves * given.half_pence * unit[of]
    np.maximum(share, 0, out=share)
    below = (np.add.reduceat(share, starts) < given.floor * unit)[of] & shared
    share = np.where(below, own * (given.floor * given.whole * SCALE), share)
    due = _half_up(share, unit[of])
    stays = np.maximum.reduceat(payers.nights, first) >= given.least_nights
    on_benefit = np.where(stays, given.on_benefit, _half_up(own * given.flat, children[of]))
    unknown = (payers.benefit == NOT_KNOWN) & (payers.gross != UNKNOWN)
    differs = np.logical_or.reduceat(due != on_benefit, starts) | (rate != FLAT)
    return Weekly(rate, np.where((payers.benefit == YES)[of], on_benefit, due), unknown & differs)


def _half_up(share: Pence, unit: Count) -> Pence:
    """Whole pence of what is nothing or more, half a penny up (M1)."""
    found: Pence = (2 * share + unit) // (2 * unit)
    return found
