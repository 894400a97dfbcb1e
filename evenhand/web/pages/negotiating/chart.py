"""What is still owed under each plan, as a picture: its geometry in the units of its own drawing, and its table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Plan, Rung, Situation
from evenhand.web.pages.negotiating.labels import placed
from evenhand.web.pages.negotiating.words import TITLES, asks_in_short, short_day
from evenhand.web.pages.scale import step_of

WIDTH, LEFT, RIGHT = 1000, 74, 12
TOP, BASE, HEIGHT = 34, 224, 250
POUND = 100
MOST_LABELS = 8
APART = (1, 2, 3, 6, 12, 24, 60)
LONGEST = 60
"""Months that the picture shows at most, unless the plans that the office may offer take longer."""


@dataclass(frozen=True)
class Curve:
    """What is still owed after each payment of a plan."""

    plan: Plan
    kind: str
    points: tuple[tuple[date, int], ...]

    def left_on(self, day: date) -> int:
        """What is owed at the end of a day."""
        return next((left for at, left in reversed(self.points) if at <= day), self.points[0][1])


def curves(found: Negotiation, on: date) -> list[Curve]:
    """Each plan that may be agreed and pays over time; of two that pay the same, the one that matters more."""
    owed, shown = found.arrears + found.charges, list[Curve]()
    order = sorted(
        (plan for plan in found.plans if plan.available and plan.rung is not Rung.IN_FULL),
        key=lambda plan: (plan.rung is not found.recommended, plan.rung is not Rung.OWN_OFFER),
    )
    for plan in order:
        left, points = owed - plan.lump_sum, [(on, owed - plan.lump_sum)]
        for item in plan.instalments:
            left -= item.arrears + item.charges
            points.append((item.due_on, left))
        if len(points) > 1 and all(tuple(points) != curve.points for curve in shown):
            kind = "best" if plan.rung is found.recommended else "offer" if plan.rung is Rung.OWN_OFFER else "other"
            shown.append(Curve(plan, kind, tuple(points)))
    return shown


def chart(found: Negotiation, given: Situation, steer: date) -> dict[str, Any] | None:
    """The lines, the annual review and the debt steer, and the table; None where no plan pays over time."""
    shown = curves(found, given.on)
    if not shown:
        return None
    end = _end(shown, given.on, steer)
    whole = max((end - given.on).days, 1)
    most = max(curve.points[0][1] for curve in shown) or 1
    step = step_of(most, POUND)
    top = -(-most // step) * step

    def x(day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * min((day - given.on).days / whole, 1), 1)

    def y(pence: int) -> float:
        return round(BASE - (BASE - TOP) * max(pence, 0) / top, 1)

    lines = [_line(curve, end, x, y) for curve in shown]
    words = placed(
        [(asks_in_short(curve.plan, given.every), line["at"]) for curve, line in zip(shown, lines, strict=True)]
    )
    for line, label in zip(lines, words, strict=True):
        line["label"] = label
    return {
        "width": WIDTH, "height": HEIGHT, "left": LEFT, "right": WIDTH - RIGHT, "base": BASE, "top": TOP,
        "says": _says(shown, given.every),
        "scale": [{"y": y(pence), "text": spoken(pence)[:-3]} for pence in range(0, top + 1, step)],
        "days": _days(given.on, end, x),
        "marks": _marks(given.review_on, steer, end, x),
        "lines": list(reversed(lines)),
        "table": table(shown, given, steer),
    }  # fmt: skip


def table(shown: Sequence[Curve], given: Situation, steer: date) -> dict[str, Any]:
    """What is left under each plan, on days that matter and every half year."""
    last = max(curve.points[-1][0] for curve in shown)
    named = {given.on: "Once a lump sum is paid", given.review_on: "Annual review", steer: "24 months"}
    halves = (add_months(given.on, 6 * place) for place in range(1, 241))
    days = {*named, *(curve.points[-1][0] for curve in shown), *(day for day in halves if day < last)}
    return {
        "plans": [f"{TITLES[curve.plan.rung]}: {asks_in_short(curve.plan, given.every)}" for curve in shown],
        "rows": [
            {"day": short_day(day), "note": named.get(day, ""), "cells": [spoken(each.left_on(day)) for each in shown]}
            for day in sorted(days)
        ],
    }


def _end(shown: Sequence[Curve], on: date, steer: date) -> date:
    own = [curve.points[-1][0] for curve in shown if curve.kind != "offer"]
    longest = max([steer, *own])
    every = max(longest, *(curve.points[-1][0] for curve in shown))
    return add_months(min(every, max(longest, add_months(on, LONGEST))), 1)


def _line(curve: Curve, end: date, x: Callable[[date], float], y: Callable[[int], float]) -> dict[str, Any]:
    at = [(x(day), y(left)) for day, left in curve.points if day <= end]
    after = next(((day, left) for day, left in curve.points if day > end), None)
    if after is not None:
        at.append((x(end), y(after[1])))
    return {
        "kind": curve.kind,
        "path": "M" + "L".join(f"{across} {down}" for across, down in at),
        "at": at,
        "beyond": f"to {short_day(curve.points[-1][0])}" if after is not None else "",
    }


def _days(on: date, end: date, x: Callable[[date], float]) -> list[dict[str, Any]]:
    months = (end.year - on.year) * 12 + end.month - on.month
    apart = next((step for step in APART if months / step <= MOST_LABELS), APART[-1])
    first = date(on.year, on.month, 1)
    days = [add_months(first, place) for place in range(apart, months + 1, apart)]
    return [{"x": LEFT, "text": f"{on:%b %Y}"}] + [{"x": x(day), "text": f"{day:%b %Y}"} for day in days if day <= end]


def _marks(review: date, steer: date, end: date, x: Callable[[date], float]) -> list[dict[str, Any]]:
    named = ((review, "annual review"), (steer, "24 months"))
    found: list[dict[str, Any]] = [{"x": x(day), "text": text} for day, text in named if day <= end]
    for mark in found:
        mark["end"] = mark["x"] > WIDTH - 110
    return found


def _says(shown: Sequence[Curve], every: Frequency) -> str:
    parts = [
        f"{asks_in_short(curve.plan, every)} " + (
            f"leaves nothing owed on {short_day(curve.points[-1][0])}" if not curve.points[-1][1]
            else f"leaves {spoken(curve.points[-1][1])} owed on {short_day(curve.points[-1][0])}"
        )
        for curve in shown
    ]  # fmt: skip
    return f"What is still owed under each plan. {'; '.join(parts)}."
