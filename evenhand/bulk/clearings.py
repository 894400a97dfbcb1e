"""How long the recommended plans of many take, as `domain.what_if.clearing` gives it for one."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from evenhand.bulk.plans import NONE, REFUSED, RUNGS, UNSURE, PlanParameters, Plans, negotiate_each
from evenhand.domain.negotiation import Situation
from evenhand.domain.rules import Rules
from evenhand.domain.what_if import UNKNOWN, Clearing, Clears, judged, recommended


def clearings(situations: Sequence[Situation], day: date, rules: Rules) -> list[Clearing | str]:
    """One for each, all of one day, or the code of the refusal. Errors: NoRuleInForce."""
    found: list[Clearing | str] = [UNKNOWN] * len(situations)
    places = [place for place, each in enumerate(situations) if judged(each)]
    if places:
        plans = negotiate_each(
            [situations[place] for place in places], PlanParameters.on(day, rules), rules, changes=False
        )
        for place, each in zip(places, _each(plans), strict=True):
            found[place] = each
    return found


def _each(plans: Plans) -> list[Clearing | str]:
    unsure = np.any((plans.available == UNSURE) | (plans.kept_up == UNSURE), axis=1).tolist()
    months = plans.of_recommended("months").tolist()
    rows = zip(plans.refused.tolist(), plans.recommended.tolist(), months, unsure, strict=True)
    return [_one(refused, rung, many, doubt) for refused, rung, many, doubt in rows]


def _one(refused: int, rung: int, months: int, unsure: bool) -> Clearing | str:
    if refused != NONE:
        return REFUSED[refused]
    if rung == NONE:
        return UNKNOWN if unsure else Clearing(Clears.WAITS)
    return recommended(RUNGS[rung], None if months == NONE else months)
