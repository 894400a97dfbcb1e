"""Maintenance alone: the arrears wait for a review. Source: N2."""

from evenhand.domain.calendar import add_months
from evenhand.domain.negotiation.budget import Budget
from evenhand.domain.negotiation.changes import more_spending
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.reasons import verdict_words
from evenhand.domain.negotiation.rungs.sustainable import sustainable_possible

_TURNED = {True: False, False: True, None: None}


def deferred(ground: Ground) -> Draft:
    """Possible where nothing can be kept up that would clear the arrears. What can be paid now is paid all the same."""
    given, because = ground.given, ground.because
    review = add_months(given.on, ground.choices.deferred)
    pace = (0,) * len(ground.stretches)

    def possible(budget: Budget, lump: int) -> bool | None:
        return sustainable_possible(ground, budget, lump)

    available = _TURNED[possible(ground.budget, given.lump)]
    if available is None:
        return Draft(Rung.DEFERRED, None, given.lump, pace, verdict_words(ground, pace, 1), None, review)
    if not available:
        change = more_spending(ground, possible)
        why = (because("something-left", "sustainable_per_cent"),)
        return Draft(Rung.DEFERRED, False, given.lump, pace, why, change, review)
    slow = any(ground.budget.most(each) for each in ground.stretches)
    words = {"months": str(ground.choices.longest)} if slow else {}
    why = (because("deferred-slow" if slow else "deferred", "deferred_review_months", review=review, **words),)
    return Draft(Rung.DEFERRED, True, given.lump, pace, why, None, review)
