"""What a week of the paying parent holds, and the two controls with which an offer is tried."""

from collections.abc import Mapping
from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import pounds, spoken
from evenhand.domain.negotiation import Negotiation, Rung
from evenhand.domain.opportunity.talks import Means
from evenhand.web.pages.negotiating.words import EVERY, pence, short_day

POUND = 100
WIDEST = 2
"""The control of an instalment goes to so many times what would clear it all by the annual review."""


def week(means: Means | None, found: Negotiation | None, *, edits: bool) -> list[dict[str, Any]]:
    """Each line with what stands beside it; `edits`: the budget can be opened from here."""
    net, essential, priority = (means.net, means.essential, means.priority) if means else (None, None, None)
    rows = [
        {"name": "Net pay", "value": pence(net), "edit": edits},
        {"name": "Essentials", "value": pence(essential), "edit": edits},
        {"name": "Priority debts", "value": pence(priority), "edit": False},
    ]
    if means is not None and means.ending_on is not None:
        ends = f"{spoken(means.ending)} of it ends on {short_day(means.ending_on)}"
        rows[1 if means.essential else 2]["says"] = ends
    if found is None:
        return rows
    fee = f"+ {spoken(found.fee_weekly)} fee, not negotiable" if found.fee_weekly else "No fee. Not negotiable"
    left, most = found.disposable, found.sustainable
    half = f"at most half for arrears: {pence(most)}" if most is not None else "Needs income and spending"
    if most is not None and left is not None and most < left // 2:
        half = f"at most {spoken(most)} for arrears, by the limit of net pay"
    if left is not None and left < 0:
        half = f"{spoken(-left)} more goes out than comes in"
    rows.append({"name": "Maintenance", "value": spoken(found.maintenance_weekly), "says": fee})
    rows.append({"name": "Left over", "value": pence(left), "says": half, "strong": True})
    return rows


def controls(
    fields: Mapping[str, Mapping[str, Any]], means: Means | None, found: Negotiation | None, every: Frequency
) -> list[dict[str, Any]]:
    """The lump sum and the instalment: a number to type, and a slider beside it."""
    owed = found.arrears + found.charges if found is not None else 0
    lump, each = (means.lump_sum, means.instalment or 0) if means is not None else (0, 0)
    asked = {
        "lump_sum": ("Lump sum", owed, lump, "now"),
        "instalment": ("For arrears", _widest(found, owed), each, EVERY[every]),
    }
    return [
        {
            "name": name,
            "label": label,
            "value": fields[name]["value"],
            "error": fields[name]["error"],
            "most": max(-(-most // POUND), -(-now // POUND), 1),
            "at": now // POUND,
            "says": f"£{pounds(now)} {after}",
            "after": after,
        }
        for name, (label, most, now, after) in asked.items()
    ]


def _widest(found: Negotiation | None, owed: int) -> int:
    quickest = found.by_rung[Rung.BY_REVIEW].instalment if found is not None else None
    return min(owed, quickest * WIDEST) if quickest else owed
