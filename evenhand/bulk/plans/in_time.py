"""Equal instalments within a fixed time, as `domain.negotiation.rungs.in_time` asks them of one. N3, N9."""

import numpy as np

from evenhand.bulk.payers import Count, Pence
from evenhand.bulk.plans.answers import NO, NONE, YES
from evenhand.bulk.plans.changes import Possible, change_for
from evenhand.bulk.plans.days import plus_months
from evenhand.bulk.plans.draft import Change, Draft
from evenhand.bulk.plans.ground import Ground, Means
from evenhand.bulk.plans.judge import bears
from evenhand.bulk.plans.paid_off import equal
from evenhand.bulk.plans.verdict import verdict
from evenhand.bulk.plans.why import said
from evenhand.domain.negotiation import Rung

YEAR = 12


def by_review(ground: Ground, changes: bool) -> Draft:
    """By the annual review; by the one after it where no instalment falls before it."""
    review = ground.clients.review_on
    count = ground.dates.before(review)
    later = count == 0
    while (none := count == 0).any():
        review = np.where(none, plus_months(review, YEAR), review)
        count = ground.dates.before(review)
    every = np.ones_like(later)
    return _in_time(ground, Rung.BY_REVIEW, count, said("next-review", later) | said("by-review", every), changes)


def within_steer(ground: Ground, changes: bool) -> Draft:
    """Within the debt steer, counted from the agreement."""
    return _in_time(ground, Rung.WITHIN_STEER, ground.means.steer, _steer(ground), changes)


def lump_first(ground: Ground, changes: bool) -> Draft:
    """The same, where it begins with a lump sum."""
    return _in_time(ground, Rung.LUMP_FIRST, ground.means.steer, _steer(ground), changes)


def _in_time(ground: Ground, rung: Rung, count: Count, time: Count, changes: bool) -> Draft:
    needs_lump, some = rung is Rung.LUMP_FIRST, ground.lump > 0
    pace = np.broadcast_to(equal(ground.rest, count)[:, None], ground.means.at.starts.shape)
    borne = bears(ground.means, pace, count)
    available = _available(ground.rest, ground.lump, borne.holds(), needs_lump)
    why = time | said("lump-first", some) | verdict(ground.means, borne, count)
    if needs_lump:
        why |= said("no-lump", ~some)
    change = Change.none(len(ground))
    if changes:
        change = change_for(ground, _possible(ground, count, needs_lump), available == NO, whole=needs_lump)
    every = np.ones(len(ground), np.bool_)
    return Draft(rung, available, ground.lump, pace, every, why, np.full(len(ground), NONE), change)


def _possible(ground: Ground, count: Count, needs_lump: bool) -> Possible:
    def possible(means: Means, lump: Pence, rows: Count) -> Count:
        rest = ground.owed[rows] - lump
        pace = np.broadcast_to(equal(rest, count[rows])[:, None], means.at.starts.shape)
        return _available(rest, lump, bears(means, pace, count[rows]).holds(), needs_lump)

    return possible


def _available(rest: Pence, lump: Pence, holds: Count, needs_lump: bool) -> Count:
    found = np.where(rest > 0, holds, YES)
    return np.where(lump > 0, found, NO) if needs_lump else found


def _steer(ground: Ground) -> Count:
    return said("within-steer", np.ones(len(ground), np.bool_))
