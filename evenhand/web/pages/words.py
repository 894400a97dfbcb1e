"""The words of values that pages show, as staff know them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.vocabulary import BENEFITS, Employment, EnforcementKind
from evenhand.work.reading.worklists import SEGMENTS
from evenhand.work.words import title

UNKNOWN = "unknown"
LANGUAGES = {"en": "English", "cy": "Welsh"}
FORMATS = {"standard": "standard print", "large-print": "large print", "braille": "braille", "audio": "audio"}
NATIONS = {"england-and-wales": "England and Wales", "scotland": "Scotland"}
WORK = {
    Employment.EMPLOYED: "Employed",
    Employment.SELF_EMPLOYED: "Self-employed",
    Employment.NOT_EMPLOYED: "Not in work",
    Employment.UNKNOWN: UNKNOWN,
}
PROTECTION = {
    "no-contact": ("No contact", "warn"),
    "domestic-abuse": ("Domestic abuse", "bad"),
    "address-withheld": ("Address withheld", "warn"),
}
NOTES = {
    "general": "General",
    "dissatisfied-with-direct-pay": "Unhappy with direct pay",
    "reason": "Reason",
    "facts-considered": "Facts considered",
    "welfare-of-the-child": "Welfare of the child",
}


def plain(value: str) -> str:
    """A closed value as words."""
    return UNKNOWN if value == UNKNOWN else value.replace("-", " ").capitalize()


def team(segment: str) -> str:
    """A team by its segment."""
    return f"{SEGMENTS.get(segment, segment)} team"


def benefit(parent: Parent, today: date) -> str:
    """The benefit in payment, or that there is none."""
    if parent.benefits is None:
        return UNKNOWN
    paid = parent.benefit_on(today)
    return f"{BENEFITS.get(paid.kind, plain(paid.kind))}" if paid else "None"


def actions(kinds: Iterable[EnforcementKind]) -> str:
    """Legal actions in a line."""
    return ", ".join(kind.replace("-", " ") for kind in kinds).capitalize()


def fact(name: str, value: Any, source: str = "", **more: Any) -> dict[str, Any]:
    """One line of a list of facts."""
    return {"name": name, "value": value, "source": source, **more}


def day_words(day: date | None) -> str:
    """20 February 2017; empty where there is none."""
    return f"{day.day} {day:%B %Y}" if day else ""


def age_on(born: date, day: date) -> int:
    """Whole years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def kind_of_request(procedure: str) -> str:
    """What a procedure is called in a list of kinds: the two offers are told apart by who applied."""
    routes = {f"offer-{role}-parent-application": f", {role} parent applied" for role in ("paying", "receiving")}
    return f"{title(procedure)}{routes.get(procedure, '')}"


def tag(text: str, kind: str = "") -> dict[str, str]:
    """A small label of state."""
    return {"text": text, "kind": kind}
