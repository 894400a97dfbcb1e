"""The plans that are recommended, as `domain.negotiation.recommend` chooses one: the soonest that lasts. N4."""

from collections.abc import Mapping

import numpy as np

from evenhand.bulk.payers import Count
from evenhand.bulk.plans.answers import NO, NONE, YES
from evenhand.bulk.plans.ladder import RUNGS
from evenhand.domain.negotiation.recommend import ORDER

_LAST = np.iinfo(np.int64).max
_PLACES = np.array([ORDER.index(rung) for rung in RUNGS], np.int64)


def recommended(found: Mapping[str, Count], fall: int) -> Count:
    """(n) the place in RUNGS of the best by the objective, from columns (n, R); NONE where there is none."""
    stands, ends, each = found["stands"], found["ends_on"], found["instalment"]
    asked = (
        found["floors"] == NO,
        -np.where(stands == NONE, fall, np.minimum(stands, fall)),
        np.where(ends == NONE, _LAST - 1, ends),
        np.where(each == NONE, 0, each),
        np.broadcast_to(_PLACES, ends.shape),
    )
    fit = (found["available"] == YES) & (found["kept_up"] == YES)
    some = fit.any(axis=1)
    for question in asked:
        answers = np.where(fit, question, _LAST)
        fit &= answers == answers.min(axis=1, keepdims=True)
    return np.where(some, fit.argmax(axis=1), NONE)
