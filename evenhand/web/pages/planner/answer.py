"""The plans side by side, which one is suggested and why, and what was given, as the template takes it."""

from collections.abc import Mapping
from typing import Any

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation
from evenhand.web.forms.planner.steps import steps_of
from evenhand.web.pages.planner.chart import chart
from evenhand.web.pages.planner.help import debt_advice, numbers
from evenhand.web.pages.planner.notices import notices
from evenhand.web.pages.planner.summary import summary
from evenhand.work.planner import Given, PlannerWords, PlanTold, said, told, why_suggested

IN_SHORT = ("takes", "left_over")


def answer(given: Given, found: Negotiation, carried: Mapping[str, str], words: PlannerWords) -> dict[str, Any]:
    """As the template takes it."""
    each = words.say(f"frequency.{given.often}.each")
    plans = [told(plan, words, each, given.several) for plan in found.plans] if found.arrears + found.charges else []
    best = next((plan for plan in plans if plan.id == found.recommended), None)
    rest = [plan for plan in plans if plan is not best]
    return {
        "notices": notices(given, found, words),
        "given": summary(given, carried, steps_of(carried), words),
        "best": best and shown(best),
        "why": why_suggested(found, words),
        "others": [shown(plan) for plan in rest if plan.available],
        "unsure": [shown(plan) for plan in rest if plan.available is None],
        "impossible": [shown(plan) for plan in rest if plan.available is False],
        "all": [in_short(plan) for plan in plans],
        "chart": chart(plans, best, words),
        "working": _working(found, words) if plans else [],
        "debt_advice": debt_advice(given.nation),
        "helplines": numbers(words, given.nation),
        "hidden": [{"name": name, "value": value} for name, value in carried.items()],
    }


def shown(plan: PlanTold) -> dict[str, Any]:
    """One plan. `short` says how long it takes and what it leaves, before it is opened."""
    return {
        "id": plan.id,
        "name": plan.name,
        "means": plan.means,
        "available": plan.available,
        "short": [row for row in plan.rows if row.name in ("takes", "review", "left_over")],
        "rows": plan.rows,
        "reasons": plan.reasons,
        "change": plan.change,
        "runs": [
            {"first": run.first, "last": run.last, "count": run.count, "maintenance": spoken(run.maintenance),
             "fee": spoken(run.fee), "owed": spoken(run.owed), "total": spoken(run.total)}
            for run in plan.runs
        ],
        "to": plan.to,
    }  # fmt: skip


def in_short(plan: PlanTold) -> dict[str, Any]:
    """One plan in the table of all."""
    values = {row.name: row.value for row in plan.rows}
    return {
        "id": plan.id,
        "name": plan.name,
        "verdict": plan.verdict,
        "cells": [plan.total or "–", *(values.get(name, "–") for name in IN_SHORT)],
    }


def _working(found: Negotiation, words: PlannerWords) -> list[str]:
    amount, until = spoken(found.per_instalment), words.day(found.until)
    return [words.say("answer.not_negotiable", amount=amount, until=until), said(found.objective, words)]
