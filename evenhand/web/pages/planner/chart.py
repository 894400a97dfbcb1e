"""How long each plan takes, as bars that a phone can show: a name above each bar, how long it takes below it."""

from typing import Any

from evenhand.work.planner import PlannerWords, PlanTold

WIDE = 330
HIGH = 14
NAME, BAR, TAKES = 16, 24, 55
ROW = 74


def chart(plans: list[PlanTold], best: PlanTold | None, words: PlannerWords) -> dict[str, Any] | None:
    """The plans that may be agreed and clear what is owed; None where there is none to draw."""
    drawn = [plan for plan in plans if plan.available is not False and plan.months is not None]
    if not drawn:
        return None
    longest = max(plan.months or 0 for plan in drawn)
    return {
        "width": WIDE,
        "height": ROW * len(drawn),
        "high": HIGH,
        "says": words.say("answer.chart"),
        "best": words.say("answer.chart_best") if any(plan is best for plan in drawn) else "",
        "rows": [_row(plan, place, longest, plan is best) for place, plan in enumerate(drawn)],
    }


def _row(plan: PlanTold, place: int, longest: int, best: bool) -> dict[str, Any]:
    top = place * ROW
    return {
        "name": plan.name,
        "takes": next(row.value for row in plan.rows if row.name == "takes"),
        "best": best,
        "name_y": top + NAME,
        "bar_y": top + BAR,
        "takes_y": top + TAKES,
        "wide": max(2, (plan.months or 0) * (WIDE - 4) // max(longest, 1)),
    }
