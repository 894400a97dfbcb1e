"""How many instalments clear what is left, as `domain.negotiation.ground.Ground.amounts` lays them out for one."""

from dataclasses import dataclass

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.ground import Means


@dataclass(frozen=True)
class PaidOff:
    """What comes of n paces.

    Attributes:
        cleared: (n) whether nothing is left in the longest time that a plan may take.
        count: (n) instalments up to the last that carries any; `last` what that one carries.
        first, begins: (n) what the first that carries any does, and which it is; nothing and 0 where there is none.
    """

    cleared: Yes
    count: Count
    last: Pence
    first: Pence
    begins: Count


def paid_off(means: Means, pace: Pence, rest: Pence, start: Count | None = None) -> PaidOff:
    """`pace` (n, S) with each instalment until `rest` (n) is paid, from the instalment `start` (n) on."""
    starts, whole = means.at.starts, rest
    count = np.zeros_like(rest) if start is None else start
    last, first, begins = np.zeros_like(rest), np.zeros_like(rest), np.zeros_like(rest)
    for place in range(starts.shape[1]):
        each = pace[:, place]
        end = starts[:, place + 1] if place + 1 < starts.shape[1] else means.longest
        here, begun = np.where(rest > 0, np.maximum(end - count, 0), 0), rest < whole
        full = np.where(each > 0, np.minimum(here, rest // np.maximum(each, 1)), here)
        rest = rest - each * full
        part = (rest > 0) & (full < here)
        paid = (full > 0) & (each > 0)
        last = np.where(part, rest, np.where(paid, each, last))
        begins_here = ~begun & (part | paid)
        first = np.where(begins_here, np.where(paid, each, rest), first)
        begins = np.where(begins_here, count, begins)
        count = count + full + part
        rest = np.where(part, 0, rest)
    return PaidOff(rest == 0, count, last, first, begins)


def equal(rest: Pence, count: Count) -> Pence:
    """(n) what each of so many instalments carries: rounded up, so that the last is never the largest."""
    found: Pence = -(-rest // np.maximum(count, 1))
    return found
