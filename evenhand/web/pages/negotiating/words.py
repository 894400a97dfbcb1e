"""The words of plans on the screen of a call."""

from datetime import date

from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Plan, Rung

TITLES = {
    Rung.IN_FULL: "All now",
    Rung.LUMP_FIRST: "Part now, rest in 24 months",
    Rung.BY_REVIEW: "By annual review",
    Rung.WITHIN_STEER: "Within 24 months",
    Rung.SUSTAINABLE: "What can be kept up",
    Rung.OWN_OFFER: "Their offer",
    Rung.DEFERRED: "Arrears wait",
}
EVERY = {
    Frequency.WEEKLY: "a week",
    Frequency.FORTNIGHTLY: "every two weeks",
    Frequency.FOUR_WEEKLY: "every four weeks",
    Frequency.MONTHLY: "a month",
}
NOT_KNOWN = "Not known"
NOTHING = "nothing to pay"
SECRETARY = "Secretary of State"
OFFICE = "The office: fees and charges"
OTHERS = "Another receiving parent"


def short_day(day: date | None) -> str:
    """3 Jun 2019."""
    return f"{day.day} {day:%b %Y}" if day else NOT_KNOWN


def month(day: date | None) -> str:
    """Jun 2019."""
    return f"{day:%b %Y}" if day else NOT_KNOWN


def pence(amount: int | None) -> str:
    """£81.27; unknown is said."""
    return NOT_KNOWN if amount is None else spoken(amount)


def per_cent(value: int | None) -> str:
    """21%; unknown is said."""
    return NOT_KNOWN if value is None else f"{value}%"


def who(reference: str, names: dict[str, str]) -> str:
    """Whose arrears they are: a receiving parent by name, where this person may see the case."""
    return names.get(reference, OTHERS) if reference else SECRETARY


def asks_in_short(plan: Plan, every: Frequency) -> str:
    """What a plan asks in a few words: £81.27 a month."""
    if plan.rung is Rung.DEFERRED:
        return "maintenance alone"
    if plan.instalment:
        return f"{spoken(plan.instalment)} {EVERY[every]}"
    if plan.lump_sum:
        return f"{spoken(plan.lump_sum)} now"
    return NOTHING if plan.available else NOT_KNOWN
