"""Clients of the domain as the lines that they are asked with."""

import json
from typing import Any

from evenhand.domain.money import pounds
from evenhand.domain.negotiation import Debt, Ongoing, Situation


def figures(one: Situation) -> dict[str, Any]:
    """The figures of a client, in which what is not given is left out."""
    return {
        "on": one.on.isoformat(),
        "annual_review_on": one.review_on.isoformat(),
        "first_payment_on": one.first_on.isoformat(),
        "frequency": one.every,
        "ongoing": [_case(case) for case in one.ongoing],
        "arrears": [_debt(debt) for debt in one.debts],
        "enforcement_charges": pounds(one.charges),
        "income": {"net_weekly": _amount(one.net)},
        "spending": {
            "essential_weekly": _amount(one.essential),
            "priority_debts_weekly": _amount(one.priority),
            **(
                {"ending": [{"weekly": pounds(each.weekly), "until": each.until.isoformat()} for each in one.ending]}
                if one.ending
                else {}
            ),
        },
        "lump_sum_available": pounds(one.lump_sum),
        "children": [{"household": household} for household in one.children],
        "hardship_of_receiving_parent": one.hardship,
        **_offer(one),
        "nation": one.nation,
    }


def line(one: Situation) -> bytes:
    return json.dumps(figures(one)).encode()


def _case(case: Ongoing) -> dict[str, Any]:
    days = case.opportunity
    return {
        "receiving_parent": case.receiving_parent,
        "weekly_maintenance": pounds(case.weekly),
        "service": "collect-and-pay" if case.collected else "direct-pay",
        **({"opportunity": {"from": days.start.isoformat(), "until": f"{days.end}"}} if days and days.end else {}),
    }


def _debt(debt: Debt) -> dict[str, Any]:
    return {
        **({"receiving_parent": debt.receiving_parent} if debt.receiving_parent else {}),
        "owed_to": "receiving-parent" if debt.receiving_parent else "secretary-of-state",
        "scheme": "CSA" if debt.old_scheme else "2012",
        "amount": pounds(debt.pence),
        "from_backdated_change": pounds(debt.backdated),
        "disputed": pounds(debt.disputed),
    }


def _amount(pence: int | None) -> str:
    return "unknown" if pence is None else pounds(pence)


def _offer(one: Situation) -> dict[str, Any]:
    offer = one.offer
    if offer is None:
        return {}
    return {
        "offer": {"instalment": pounds(offer.instalment or 0)} if offer.months is None else {"months": offer.months}
    }
