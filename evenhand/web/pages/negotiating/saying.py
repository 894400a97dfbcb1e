"""The activity plan, and what to say next on the call: what cannot be negotiated comes first (NEG-8)."""

from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation
from evenhand.domain.opportunity.talks import Talks
from evenhand.web.pages.negotiating.steps import BUDGET, DECISION, LUMP, PLANS
from evenhand.web.pages.negotiating.words import EVERY
from evenhand.web.pages.words import day_words
from evenhand.work.words_talks import DECIDED, WILLING, terms_in_words

NEXT = {
    LUMP: "Could they pay all of it now, or a part of it?",
    BUDGET: "What comes in, and what goes out, heading by heading?",
    PLANS: "Then a lump sum, then all within 24 months, then what they can keep up.",
    DECISION: "Say what was decided and why, and that it is looked at again when circumstances change.",
}


def activity(talks: Talks, opened: str) -> str:
    """How the talk stands, in one line."""
    if talks.decision is not None:
        return f"{DECIDED[talks.decision]} on {day_words(talks.decided_on)}"
    if talks.willing is None:
        return f"{opened}. Not spoken to yet."
    said = WILLING[talks.willing]
    return f"{said[0].upper()}{said[1:]}. {opened}."


def say(found: Negotiation | None, every: Frequency, step: str) -> dict[str, Any] | None:
    """The next sentence with its figures; nothing before the debt is set out."""
    if found is None or step not in NEXT:
        return None
    first = ""
    if found.per_instalment and step in (LUMP, BUDGET, PLANS):
        first = (
            f"what cannot be negotiated first: {spoken(found.per_instalment)} {EVERY[every]} to "
            f"{day_words(found.until)}, {spoken(found.total)} in all."
        )
    return {"first": first, "then": NEXT[step]}


def offers(talks: Talks) -> list[dict[str, str]]:
    """Every plan that was proposed, in order."""
    return [{"on": day_words(one.on), "says": terms_in_words(one.terms)} for one in talks.offers]
