"""The plan that is recommended: the soonest that lasts. Source: N4."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.plans import Plan

ORDER = (*(rung for rung in Rung if rung is not Rung.LUMP_FIRST), Rung.LUMP_FIRST)
"""Of two plans that come to the same, the one that is named by its time."""


def recommended(plans: Iterable[Plan], fall: int) -> Rung | None:
    """The best by the objective of those that may be agreed and can be kept up; None where there is none of them."""
    fit = [plan for plan in plans if plan.available and plan.kept_up]
    return min(fit, key=lambda plan: worth(plan, fall)).rung if fit else None


def worth(plan: Plan, fall: int) -> tuple[bool, int, date, int, int]:
    """The less the better.

    First whether a household falls below its floor; then how much of the fall of income it stands; then the day on
    which the arrears are cleared; then what an instalment asks.
    """
    stands = fall if plan.stands is None else min(plan.stands, fall)
    ends = date.max if plan.ends_on is None else plan.ends_on
    return plan.floors is False, -stands, ends, plan.instalment or 0, ORDER.index(plan.rung)
