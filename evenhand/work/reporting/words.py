"""The words of what reports are told apart by."""

from datetime import date

from evenhand.domain.opportunity.talks import Entry
from evenhand.domain.opportunity.vocabulary import Employment, Scheme
from evenhand.work.reading.worklists import SEGMENTS
from evenhand.work.words import title

SCHEMES = {str(scheme): "No old scheme" if scheme is Scheme.NONE else str(scheme) for scheme in Scheme}
EMPLOYMENTS = {
    str(Employment.EMPLOYED): "Employed",
    str(Employment.SELF_EMPLOYED): "Self-employed",
    str(Employment.NOT_EMPLOYED): "Not in work",
    str(Employment.UNKNOWN): "Not known",
}
WORDS: dict[str, dict[str, str]] = {
    "team": SEGMENTS,
    "scheme": SCHEMES,
    "employment": EMPLOYMENTS,
}
TRIGGERS = {
    Entry.ASKED: "The paying parent asked",
    Entry.BEFORE_ENFORCEMENT: "Before enforcement",
    Entry.TRANSITIONED: "Arrears came over from an old scheme",
    Entry.BALANCE_CHANGED: "A change altered the balance",
    Entry.CASEWORKER: "A caseworker began it",
    Entry.TO_DIRECT_PAY: "The case went to direct pay",
}
BETWEEN = "/"
"""Between what began a negotiation and how it was decided, in the outcome of that step."""
CUTS = {"team": "Team", "scheme": "Old scheme", "employment": "Paying parent's work"}
BY_MONTH = {"month": "Month", **CUTS}


def label(by: str, value: object) -> str:
    """A value of month, team, scheme or employment as a heading of its row."""
    if isinstance(value, date):
        return f"{value:%B %Y}"
    text = str(value)
    return WORDS.get(by, {}).get(text) or plain(text)


def kind_of_request(procedure: str) -> str:
    """What a procedure is called; the two offers are told apart by who applied."""
    routes = {f"offer-{role}-parent-application": f", {role} parent applied" for role in ("paying", "receiving")}
    return f"{title(procedure)}{routes.get(procedure, '')}"


def trigger(entry: str) -> str:
    """What began a negotiation."""
    return TRIGGERS[Entry(entry)]


def entry_of(outcome: str) -> tuple[str, str]:
    """What began a negotiation, and how it was decided, out of the outcome of one of its steps."""
    entry, _, came = outcome.partition(BETWEEN)
    return entry, came


def plain(value: str) -> str:
    """A closed value as words."""
    return value.replace("-", " ").capitalize() or "None"


def key_of(value: object) -> str:
    """A value as addresses and files carry it: a month without its day."""
    return f"{value:%Y-%m}" if isinstance(value, date) else str(value)
