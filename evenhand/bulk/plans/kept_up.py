"""All that can be kept up, or maintenance alone where that is nothing, as the domain asks it of one. N2 to N4."""

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.answers import NO, NONE, UNSURE, YES
from evenhand.bulk.plans.changes import change_for, more_spending
from evenhand.bulk.plans.days import plus_months
from evenhand.bulk.plans.draft import Change, Draft
from evenhand.bulk.plans.ground import Ground, Means
from evenhand.bulk.plans.judge import bears, most, room
from evenhand.bulk.plans.paid_off import equal
from evenhand.bulk.plans.verdict import nothing, verdict
from evenhand.bulk.plans.why import said
from evenhand.domain.negotiation import Rung

ALL = 100


def sustainable(ground: Ground, changes: bool) -> Draft:
    """As much with each instalment as can be kept up, however long that takes."""
    means, known, rest = ground.means, ground.means.knows_both, ground.rest
    pace, stands = _pace(means, rest)
    available = _possible(means, rest, pace)
    # Where what is paid now clears it all, nothing is asked of anything that could be kept up.
    clears = rest == 0
    asked, known = np.where((known & ~clears)[:, None], pace, 0), known | clears
    some = asked.any(axis=1)
    why = said("lump-first", ground.lump > 0) | said("nothing-left", known & ~some & ~clears)
    why |= said("as-stands", known & some & ~stands) | said("as-kept-up", known & some & stands)
    why |= said("not-cleared", (available == NO) & some) | said("steps", (asked != asked[:, :1]).any(axis=1))
    why |= verdict(means, bears(means, asked, means.longest), means.longest)
    change = Change.none(len(ground))
    if changes:
        change = change_for(ground, lambda *asked: _asked(ground, *asked), available == NO)
    return Draft(Rung.SUSTAINABLE, available, ground.lump, asked, known, why, np.full(len(ground), NONE), change)


def deferred(ground: Ground, changes: bool) -> Draft:
    """Possible where nothing can be kept up that would clear the arrears. What can be paid now is paid all the same."""
    means, pace = ground.means, nothing(ground.means)
    possible = _possible(means, ground.rest, _pace(means, ground.rest)[0])
    clears = ground.rest == 0
    turned = np.where(possible == UNSURE, UNSURE, YES - possible)
    available = np.where(clears, YES, turned)
    yes, no = ~clears & (turned == YES), ~clears & (turned == NO)
    some = means.knows_both & most(means).any(axis=1)
    only = np.ones_like(ground.rest)
    why = said("lump-clears", clears) | said("something-left", no)
    why |= said("deferred", yes & ~some) | said("deferred-slow", yes & some)
    why |= np.where(available == UNSURE, verdict(means, bears(means, pace, only), only), 0)
    change = more_spending(ground, lambda *asked: _asked(ground, *asked), no) if changes else Change.none(len(ground))
    review = np.where(clears, NONE, plus_months(ground.clients.on, ground.given.deferred))
    every = np.ones(len(ground), np.bool_)
    return Draft(Rung.DEFERRED, available, ground.lump, pace, every, why, review, change)


def _asked(ground: Ground, means: Means, lump: Pence, rows: Count) -> Count:
    rest = ground.owed[rows] - lump
    return _possible(means, rest, _pace(means, rest)[0])


def _possible(means: Means, rest: Pence, pace: Pence) -> Count:
    """(n) whether what can be kept up clears the rest in time; UNSURE where it is not known."""
    ends = np.concatenate([means.at.starts[:, 1:], means.longest[:, None]], axis=1)
    clears = (pace * np.maximum(ends - means.at.starts, 0)).sum(axis=1) >= rest
    some = (room(means) > 0).any(axis=1)
    unsure = np.where(~means.knows_net | some, UNSURE, NO)
    return np.where(rest == 0, YES, np.where(means.knows_both, clears, unsure))


def _pace(means: Means, rest: Pence) -> tuple[Pence, Yes]:
    """All that can be kept up; where no plan within the steer stands a fall of income, what then can be.

    (n, S), which says nothing where it is not known, and (n) whether one does.
    """
    given = means.given
    pace = np.broadcast_to(equal(rest, means.steer)[:, None], means.at.starts.shape)
    stands = bears(means, pace, means.steer).holds(given.fall) == YES
    known = most(means)
    fallen = np.maximum(most(means, given.fall), known * given.least // ALL)
    return np.where(stands[:, None], known, fallen), stands
