"""A plan before it is proposed: each instalment, who gets what, and what comes after."""

from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Plan, Rung
from evenhand.web.pages.negotiating.words import TITLES, asks_in_short, short_day, who
from evenhand.web.pages.words import day_words


def preview(found: Negotiation, rung: Rung, every: Frequency, names: dict[str, str]) -> dict[str, Any]:
    """What would be put on the record, and each instalment of it."""
    plan = found.by_rung[rung]
    return {
        "id": rung.value,
        "title": TITLES[rung],
        "asks": asks_in_short(plan, every),
        "recommended": rung is found.recommended,
        "facts": _facts(plan, names),
        "instalments": [
            {
                "on": short_day(item.due_on),
                "maintenance": spoken(item.maintenance),
                "fee": spoken(item.fee),
                "arrears": spoken(item.arrears),
                "charges": spoken(item.charges),
                "total": spoken(item.total),
            }
            for item in plan.instalments
        ],
        "asks_something": any(item.total for item in plan.instalments),
        "charges": any(item.charges for item in plan.instalments),
        "totals": {
            "maintenance": spoken(sum(item.maintenance for item in plan.instalments)),
            "fee": spoken(sum(item.fee for item in plan.instalments)),
            "arrears": spoken(sum(item.arrears for item in plan.instalments)),
            "charges": spoken(sum(item.charges for item in plan.instalments)),
            "total": spoken(sum(item.total for item in plan.instalments)),
        },
        "button": f"Propose {asks_in_short(plan, every)}",
    }


def _facts(plan: Plan, names: dict[str, str]) -> list[str]:
    said = [f"{spoken(plan.lump_sum)} now."] if plan.lump_sum else []
    if plan.review_on is not None:
        said.append(f"The arrears wait, and are looked at again on {day_words(plan.review_on)}.")
    elif plan.ends_on is not None:
        said.append(f"Cleared on {day_words(plan.ends_on)}.")
    said += [_share(one.receiving_parent, one.arrears, names) for one in plan.to if one.arrears]
    if plan.charges:
        said.append(f"The office gets {spoken(plan.charges)} of fees and charges, last of all.")
    if plan.beyond_steer:
        said.append("It breaches the debt steer: the receiving parent is heard before it is decided.")
    return said


def _share(reference: str, pence: int, names: dict[str, str]) -> str:
    return f"{who(reference, names)} gets {spoken(pence)} of the arrears."
