"""The domain asked one by one, in the columns of many: for whom arrays do not fit, and to compare both."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np

from evenhand.bulk.plans.answers import NONE, UNSURE, YES
from evenhand.bulk.plans.as_clients import as_clients, fits
from evenhand.bulk.plans.as_rules import as_rules
from evenhand.bulk.plans.draft import INPUTS
from evenhand.bulk.plans.found import Plans
from evenhand.bulk.plans.ladder import RUNGS
from evenhand.bulk.plans.negotiate import negotiate_many
from evenhand.bulk.plans.parameters import PlanParameters
from evenhand.bulk.plans.refused import REFUSED
from evenhand.bulk.plans.why import said_by
from evenhand.domain.negotiation import Negotiation, Plan, Situation, negotiate
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

_SAME = (
    "per_instalment", "total", "days_not_covered", "maintenance_weekly", "fee_weekly", "arrears", "charges",
    "backdated", "disputed", "disposable", "sustainable",
)  # fmt: skip


def negotiate_each(
    situations: Sequence[Situation], given: PlanParameters, rules: Rules, *, changes: bool = True
) -> Plans:
    """`negotiate_many`, and the domain one by one for whom arrays do not fit. Errors: those of `negotiate_many`.

    The rules are those of the parameters, or the ones that these were changed from.
    """
    fitting = np.flatnonzero(np.array([fits(one) for one in situations], np.bool_))
    many = negotiate_many(as_clients([situations[row] for row in fitting.tolist()]), given, changes=changes)
    found = Plans.unsaid(len(situations), len(given.falls))
    found.put(fitting, vars(many))
    left = np.flatnonzero(found.by_domain == NONE)
    asked = as_rules(given, rules) if len(left) else rules
    for row in left.tolist():
        found.put(row, one_by_one(negotiate(situations[row], asked), len(given.falls)))
    return found


def one_by_one(found: Negotiation | Refusal, falls: int) -> dict[str, Any]:
    """One client's row of each column, with so many falls of income."""
    if isinstance(found, Refusal):
        return {"refused": REFUSED.index(found.code), "by_domain": YES}
    plans = [_plan(found.by_rung[rung], falls) for rung in RUNGS]
    return {
        "by_domain": YES,
        "recommended": NONE if found.recommended is None else RUNGS.index(found.recommended),
        **{name: _amount(getattr(found, name)) for name in _SAME},
        **{name: [plan[name] for plan in plans] for name in plans[0]},
    }


def _plan(plan: Plan, falls: int) -> dict[str, Any]:
    paid = [item.arrears + item.charges for item in plan.instalments]
    change, missed = plan.change, plan.missed
    return {
        "available": _answer(plan.available),
        "lump_sum": plan.lump_sum,
        "instalment": _amount(plan.instalment),
        "count": len(paid),
        "last": paid[-1] if paid else 0,
        "clears": plan.lump_sum + sum(paid),
        "pays": plan.lump_sum + sum(item.total for item in plan.instalments),
        "ends_on": _day(plan.ends_on),
        "months": _amount(plan.months),
        "beyond_steer": _answer(plan.beyond_steer),
        "share": _amount(plan.share),
        "left_over": _amount(plan.left_over),
        "kept_up": _answer(plan.kept_up),
        "stands": _amount(plan.stands),
        "floors": _answer(plan.floors),
        "review_on": _day(plan.review_on),
        "missed_ends": _day(missed.ends_on if missed else None),
        "missed_months": _amount(missed.months if missed else None),
        "change": INPUTS.index(change.input) if change else NONE,
        "change_was": _amount(change.was if change else None),
        "change_to": _amount(change.to if change else None),
        "why": said_by(tuple(why.code for why in plan.why)),
        "falls_kept": [fall.kept_up for fall in plan.falls] or [NONE] * falls,
        "falls_left": [fall.left_over for fall in plan.falls] or [NONE] * falls,
    }


def _answer(answer: bool | None) -> int:
    return UNSURE if answer is None else int(answer)


def _amount(amount: int | None) -> int:
    return NONE if amount is None else amount


def _day(day: date | None) -> int:
    return NONE if day is None else day.toordinal()
