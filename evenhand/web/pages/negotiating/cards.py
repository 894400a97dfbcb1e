"""Every plan as a card: what it asks and costs whom; where it is not possible, why and what would make it so."""

from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Negotiation, Plan, Rung
from evenhand.web.filters import counted
from evenhand.web.pages.negotiating.words import EVERY, TITLES, asks_in_short, month, pence, per_cent, short_day, who
from evenhand.web.pages.words import tag

AGAINST = frozenset(
    {
        "lump-short", "lump-none", "no-lump", "nothing-left", "not-cleared", "no-offer", "offer-too-low",
        "offer-too-soon", "something-left", "deferred-slow", "over-limit", "maintenance-over-limit", "not-kept-up",
        "net-unknown", "spending-unknown", "falls-short", "next-review",
    }
)  # fmt: skip
"""What speaks against a plan, or keeps anybody from saying."""


def cards(found: Negotiation, every: Frequency, names: dict[str, str]) -> list[dict[str, Any]]:
    """A card for every rung of the ladder, in its order."""
    return [_card(plan, plan.rung is found.recommended, every, names) for plan in found.plans]


def _card(plan: Plan, best: bool, every: Frequency, names: dict[str, str]) -> dict[str, Any]:
    against = [why.says for why in plan.why if why.code in AGAINST]
    possible = plan.available is True
    return {
        "id": plan.rung.value,
        "title": TITLES[plan.rung],
        "kind": "best" if best else "" if possible else "no",
        "tag": _tag(plan, best),
        "amount": _amount(plan),
        "asks": _asks(plan, every),
        "rows": _rows(plan, names) if possible else [],
        "beyond": counted(plan.months, "month") if possible and plan.beyond_steer and plan.months else "",
        "steer": bool(possible and plan.beyond_steer),
        "says": against if not possible or not best else [],
        "lead": "" if best or not against else "Available, not recommended: " if possible else "",
        "change": plan.change.why.says if plan.change is not None and not possible else "",
        "preview": f"Preview {asks_in_short(plan, every)}" if possible else "",
    }


def _tag(plan: Plan, best: bool) -> dict[str, str] | None:
    if best:
        return tag("recommended", "ok")
    if plan.available is None:
        return tag("cannot say yet", "warn")
    return None if plan.available else tag("not available", "grey")


def _amount(plan: Plan) -> str:
    if plan.rung is Rung.IN_FULL or (plan.available and not plan.instalment and plan.rung is not Rung.DEFERRED):
        return pence(plan.lump_sum)
    if plan.rung is Rung.DEFERRED:
        return "Nothing"
    return pence(plan.instalment) if plan.instalment else "–"


def _asks(plan: Plan, every: Frequency) -> str:
    if plan.rung is Rung.IN_FULL:
        return "now"
    if plan.rung is Rung.DEFERRED:
        return f"until {short_day(plan.review_on)}" if plan.review_on else "for arrears"
    lump = f", after {pence(plan.lump_sum)} now" if plan.lump_sum and plan.instalment else ""
    return f"{EVERY[every]}{lump}" if plan.instalment else ""


def _rows(plan: Plan, names: dict[str, str]) -> list[tuple[str, str]]:
    done = [one for one in plan.to if one.on is not None]
    first = min(done, key=lambda one: (one.on, not one.receiving_parent)) if done else None
    cleared = short_day(plan.ends_on) if plan.review_on is None else "Not under this plan"
    rows = [
        ("Cleared", cleared),
        ("Share of net pay", per_cent(plan.share)),
        ("Left over a week", pence(plan.left_over)),
        ("Stands a fall of", _stands(plan)),
    ]
    if first is not None:
        name = who(first.receiving_parent, names).split()[0] if first.receiving_parent else "State"
        rows.append(("First cleared", f"{name}, {month(first.on)}"))
    return rows


def _stands(plan: Plan) -> str:
    """Where no instalment is asked for, none can fail: what may fail is maintenance."""
    if plan.left_over is not None and plan.left_over < 0:
        return "Nothing: more goes out than comes in"
    if not plan.instalment and plan.stands is not None:
        return "Nothing is asked for later"
    return per_cent(0 if plan.kept_up is False else plan.stands)
