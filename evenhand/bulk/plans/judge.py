"""Whether paces keep within the limit and can be kept up, as `domain.negotiation.judge` says it of one. N1, N2.

Every question is turned round: not whether a pace holds when income falls, but by how much it may fall while it does.
"""

from dataclasses import dataclass

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.answers import NO, UNSURE, YES
from evenhand.bulk.plans.ground import Means
from evenhand.bulk.plans.pence import up

ALL = 100
ANY = 1_000_000
"""No fall is too much: nothing is asked."""


@dataclass(frozen=True)
class Bears:
    """What n paces bear: the largest fall of income in whole per cent, below nothing where they do not hold now.

    Attributes:
        limit: (n) with which no instalment passes the limit of net pay (N1).
        part: (n) with which each takes no more than its part of what is left over (N2).
        knows_net, knows_both: (n) whether that is known at all.
    """

    limit: Count
    part: Count
    knows_net: Yes
    knows_both: Yes

    def within_limit(self, fall: int = 0) -> Count:
        """(n) YES, NO, or UNSURE where net pay is not known."""
        return np.where(self.knows_net, self.limit >= fall, UNSURE)

    def kept_up(self, fall: int = 0) -> Count:
        """(n) the same; UNSURE where spending is not known either."""
        return np.where(self.knows_both, self.part >= fall, UNSURE)

    def holds(self, fall: int = 0) -> Count:
        """(n) both at once: what is known not to hold does not hold, whatever else is unknown."""
        one, other = self.within_limit(fall), self.kept_up(fall)
        unsure = np.where((one == UNSURE) | (other == UNSURE), UNSURE, YES)
        return np.where((one == NO) | (other == NO), NO, unsure)


def bears(means: Means, pace: Pence, span: Count) -> Bears:
    """What a pace (n, S) bears over the stretches that so many instalments (n) reach."""
    at, given, net = means.at, means.given, means.net[:, None]
    asks, reached = pace > 0, reaches(means, span)
    # An instalment holds where what is had, times all less the fall, is at least a hundred times what is needed.
    had, need = given.limit * net * at.weeks, (pace + at.most) * (ALL * ALL) * at.of
    limit = np.where(had > 0, ALL - up(need, np.maximum(had, 1)), NO - 1)
    left = up(pace * (ALL * ALL) * at.of, np.maximum(given.part * at.weeks, 1))
    need = ALL * (means.spending[:, None] + at.goes_out) + left
    part = np.where((net > 0) & (given.part > 0), ALL - up(need, np.maximum(net, 1)), NO - 1)
    limit, part = np.where(asks & reached, limit, ANY), np.where(asks & reached, part, ANY)
    return Bears(limit.min(axis=1), part.min(axis=1), means.knows_net, means.knows_both)


def reaches(means: Means, span: Count) -> Yes:
    """(n, S) the stretches that so many instalments reach: the first one always."""
    found: Yes = means.at.starts < np.maximum(span, 1)[:, None]
    return found


def lowered(means: Means, pace: Pence, span: Count, last: Pence, here: Yes) -> Pence:
    """(n, S) a pace, of which a stretch that only the last of so many instalments reaches asks `last` (n) at most."""
    alone = here[:, None] & (means.at.starts == np.maximum(span, 1)[:, None] - 1)
    return np.where(alone, np.minimum(pace, last[:, None]), pace)


def room(means: Means, fall: int = 0) -> Pence:
    """(n, S) what the limit leaves of an instalment for arrears; it may be below nothing."""
    kept = means.net[:, None] * (ALL - fall)
    found: Pence = means.given.limit * kept * means.at.weeks // (ALL * ALL * means.at.of) - means.at.most
    return found


def most(means: Means, fall: int = 0) -> Pence:
    """(n, S) what can be kept up with each instalment, where both are known."""
    out = means.spending[:, None] + means.at.goes_out
    left = np.maximum(means.net[:, None] * (ALL - fall) - ALL * out, 0)
    part = means.given.part * left * means.at.weeks // (ALL * ALL * means.at.of)
    return np.maximum(np.minimum(room(means, fall), part), 0)
