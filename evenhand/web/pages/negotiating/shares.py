"""What each of those who are owed gets under each plan, and when; and every reason with its rule and source."""

from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Cleared, Fall, Negotiation, Plan
from evenhand.web.pages.negotiating.words import OFFICE, TITLES, asks_in_short, short_day, who


def shares(found: Negotiation, names: dict[str, str]) -> dict[str, Any]:
    """A row for each who is owed, and for the office's charges; a column for each plan that may be agreed."""
    plans = [plan for plan in found.plans if plan.available]
    owed = dict.fromkeys(one.receiving_parent for plan in plans for one in plan.to)
    rows = [{"who": who(name, names), "cells": [_cell(_of(plan, name)) for plan in plans]} for name in owed]
    if found.charges:
        rows.append({"who": OFFICE, "cells": [_cell(_charges(plan, found.charges)) for plan in plans]})
    return {"plans": [TITLES[plan.rung] for plan in plans], "rows": rows}


def working(found: Negotiation, every: Frequency) -> list[dict[str, Any]]:
    """Each plan with all that is said of it."""
    return [
        {
            "title": TITLES[plan.rung],
            "asks": asks_in_short(plan, every) if plan.available else "",
            "reasons": [{"says": why.says, "rule": why.rule, "source": why.source} for why in plan.why]
            + ([{"says": plan.change.why.says, "rule": plan.change.why.rule, "source": plan.change.why.source}]
               if plan.change else []),
            "falls": [f"Income down {fall.per_cent}%: {_kept(fall)}." for fall in plan.falls],
            "missed": _missed(plan),
        }
        for plan in found.plans
    ]  # fmt: skip


def _kept(fall: Fall) -> str:
    if fall.left_over < 0:
        return f"{spoken(-fall.left_over)} a week more goes out than comes in"
    return f"{'can' if fall.kept_up else 'cannot'} be kept up, {spoken(fall.left_over)} a week left over"


def _missed(plan: Plan) -> str:
    if plan.missed is None:
        return ""
    if plan.missed.ends_on is None:
        return "The first instalment missed: it is then not cleared."
    return f"The first instalment missed and made up at the end: cleared on {short_day(plan.missed.ends_on)}."


def _of(plan: Plan, name: str) -> Cleared | None:
    return next((one for one in plan.to if one.receiving_parent == name), None)


def _charges(plan: Plan, owed: int) -> Cleared:
    """The office's part, as one of those who are owed: it is paid last, on the last day of the plan."""
    return Cleared("", plan.charges, 0, plan.ends_on if plan.charges == owed else None)


def _cell(one: Cleared | None) -> dict[str, str]:
    if one is None or not one.arrears:
        return {"amount": "Nothing under this plan", "when": "", "kept": ""}
    when = f"cleared {short_day(one.on)}" if one.on else "not cleared by this plan"
    kept = f"{spoken(one.kept)} of it is kept as the fee" if one.kept else ""
    return {"amount": spoken(one.arrears), "when": when, "kept": kept}
