"""What is said of the limit and of what can be kept up, as `domain.negotiation.reasons` says it of one plan."""

import numpy as np

from evenhand.bulk.payers import Count, Pence
from evenhand.bulk.plans.answers import NO, YES
from evenhand.bulk.plans.ground import Means
from evenhand.bulk.plans.judge import Bears, reaches, room
from evenhand.bulk.plans.why import said


def verdict(means: Means, borne: Bears, span: Count) -> Count:
    """(n) the bits of what is said of paces that bear so much, over so many instalments."""
    net, both = means.knows_net, means.knows_both
    alone = net & ((room(means) < 0) & reaches(means, span)).any(axis=1)
    within, kept = borne.within_limit(), borne.kept_up()
    found: Count = (
        said("net-unknown", ~net)
        | said("maintenance-over-limit", alone)
        | said("within-limit", ~alone & (within == YES))
        | said("over-limit", ~alone & (within == NO))
        | said("spending-unknown", net & ~both)
        | said("kept-up", kept == YES)
        | said("not-kept-up", kept == NO)
    )
    return found


def nothing(means: Means) -> Pence:
    """(n, S) a pace that asks nothing."""
    return np.zeros_like(means.at.starts)
