"""The plans as the screen of a call shows them: side by side, with a picture, and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_months
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed
from evenhand.web.forms.by_field import by_field
from evenhand.web.pages.negotiating.cards import cards
from evenhand.web.pages.negotiating.chart import chart
from evenhand.web.pages.negotiating.shares import shares, working
from evenhand.work.reading.plans_at_desk import PlansAtDesk

STEER = "negotiation.steer_months"
PUT_RIGHT = "The plans are shown again once this is put right."


def shown_of(plans: PlansAtDesk, names: dict[str, str]) -> dict[str, Any]:
    """The plans side by side, their picture, what each parent gets, and why; or why there are none."""
    if isinstance(plans.found, Refusal) or plans.given is None or plans.means is None:
        says = plans.found.sentence if isinstance(plans.found, Refusal) else ""
        return {"error": says, "cards": []}
    found, given, every = plans.found, plans.given, plans.means.every
    steer = add_months(given.on, the_book().rules.number(STEER, given.on))
    made = cards(found, every, names)
    best = next((card for card in made if card["kind"] == "best"), None)
    first = best or next((card for card in made if card["preview"]), None)
    return {
        "error": "",
        "amounts": list(plans.amounts),
        "note": _note(found, plans.means.lump_sum),
        "cards": made,
        "chart": chart(found, given, steer),
        "shares": shares(found, names),
        "working": working(found, every),
        "objective": found.objective.says,
        "first": {"rung": first["id"], "text": first["preview"]} if first else None,
        "refuse": any(card["id"] == Rung.OWN_OFFER and card["preview"] for card in made),
        "says": _says(made),
    }


def unreadable(typed: Typed[ProposePlan] | None) -> dict[str, Any]:
    """What stands in place of the plans where what was typed cannot be read."""
    return {"error": PUT_RIGHT, "errors": by_field(typed.errors) if typed is not None else [], "cards": []}


def _note(found: Negotiation, lump: int) -> str:
    """Why there is nothing to plan for, or what becomes of a lump sum that is larger than what the plans clear."""
    owed = found.arrears + found.charges
    if not owed and found.disputed:
        return f"Nothing is left to plan for: {spoken(found.disputed)} is disputed, and waits until that is settled."
    if not owed:
        return "Nothing is owed, so there is nothing to plan for."
    if lump <= owed:
        return ""
    return f"{spoken(lump)} now is more than the {spoken(owed)} that the plans clear. No more than that is taken."


def _says(made: Sequence[Mapping[str, Any]]) -> str:
    """What a screen reader hears once a slider rests."""
    said = []
    for card in made:
        if card["kind"] == "best" or card["id"] == Rung.OWN_OFFER:
            cleared = dict(card["rows"]).get("Cleared", "")
            steer = ", breaches debt steer" if card["steer"] else ""
            best = ", recommended" if card["kind"] == "best" else ""
            end = f", cleared {cleared}{steer}" if cleared else ", not available"
            said.append(f"{card['title']}{best}: {card['amount']} {card['asks']}{end}.")
    return " ".join(said)
