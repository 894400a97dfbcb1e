"""What plans mean for a week, as `domain.negotiation.judge` says it of one. N2, N4."""

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.answers import NO, NONE, UNSURE, YES
from evenhand.bulk.plans.ground import Ground, Means
from evenhand.bulk.plans.judge import ALL, Bears, reaches
from evenhand.bulk.plans.pence import half_up

MOST_FALL = 50
_LOW, _HIGH = np.iinfo(np.int64).min, np.iinfo(np.int64).max


def stands(borne: Bears) -> Count:
    """(n) the largest whole per cent, up to 50, by which income may fall; NONE where paces do not hold now."""
    found = np.minimum(np.minimum(borne.limit, borne.part), MOST_FALL)
    return np.where(borne.holds() == YES, found, NONE)


def share(ground: Ground, pace: Pence, span: Count) -> Count:
    """(n) maintenance, fee and arrears in per cent of net pay where they are highest; NONE without any net pay."""
    means, at = ground.means, ground.means.at
    taken = (ground.weekly[:, None] + at.fee_weekly) * at.weeks + pace * at.of
    highest = np.where(reaches(means, span), taken, _LOW).max(axis=1)
    some = means.net > 0
    return np.where(some, half_up(highest * ALL, at.weeks[:, 0] * np.where(some, means.net, 1)), NONE)


def left_over(means: Means, pace: Pence, span: Count, fall: int = 0) -> Pence:
    """(n) what is left over a week after the plan where it is lowest; NONE where it is not known."""
    at, net = means.at, means.net[:, None] * (ALL - fall)
    left = (net - ALL * (means.spending[:, None] + at.goes_out)) * at.weeks - ALL * pace * at.of
    lowest = np.where(reaches(means, span), left, _HIGH).min(axis=1)
    return np.where(means.knows_both, half_up(lowest, ALL * at.weeks[:, 0]), NONE)


def floors(ground: Ground, pace: Pence, span: Count, left: Pence) -> Count:
    """(n) whether each child's household stays above its floor (N4): there is none until an office sets one."""
    given, at, kept = ground.given, ground.means.at, list[Count]()
    paying, receiving = ground.clients.paying_children, ground.clients.receiving_children
    if given.floor_paying is not None:
        above = np.where(left == NONE, UNSURE, left >= given.floor_paying * paying)
        kept.append(np.where(paying > 0, above, YES))
    if given.floor_receiving is not None:
        least = np.where(reaches(ground.means, span), pace, _HIGH).min(axis=1)
        weeks, of = at.weeks[:, 0], at.of[:, 0]
        above_it: Yes = ground.weekly * weeks + least * of >= given.floor_receiving * receiving * weeks
        kept.append(np.where((receiving > 0) & ~above_it, NO, YES))
    if not kept:
        return np.full(len(ground), YES, np.int64)
    # NO before UNSURE before YES.
    unsure = np.any([each == UNSURE for each in kept], axis=0)
    no = np.any([each == NO for each in kept], axis=0)
    return np.where(no, NO, np.where(unsure, UNSURE, YES))
