"""What the pages of suspense show of each sum."""

from typing import Any

from django.urls import reverse

from evenhand.domain.money import spoken
from evenhand.domain.procedures.shape import Actor
from evenhand.web.pages.words import fact, tag
from evenhand.work.money_in.roles import SETTLE
from evenhand.work.money_in.words import SORTS, WENT, way_in_words, why_it_waits
from evenhand.work.reading.search import Found
from evenhand.work.reading.suggestions import Suggested
from evenhand.work.reading.suspense import Returned, Waiting, Went


def waiting(item: Waiting) -> dict[str, Any]:
    """One line of what waits."""
    return {
        "href": reverse("suspense-entry", args=[item.id]),
        "on": item.received_on,
        "amount": spoken(item.pence),
        "reference": item.reference,
        "payer": item.payer,
        "way": way_in_words(item.way),
        "why": why_it_waits(item.why),
        "tags": _tags(item.restricted),
    }


def details(item: Waiting) -> list[dict[str, Any]]:
    """Everything that came with a payment."""
    return [
        fact("Amount", spoken(item.pence)),
        fact("Booked", f"{item.received_on:%-d %B %Y}"),
        fact("How it came", way_in_words(item.way)),
        fact("What the payer wrote", item.reference or "Nothing"),
        fact("Payer, as the bank names them", item.payer or "Not told"),
        fact("Why it waits", why_it_waits(item.why)),
    ]


def suggested(item: Suggested) -> dict[str, Any]:
    """An account that it may be, and why."""
    return {
        "to": item.to,
        "account": item.account,
        "paying_parent": item.paying_parent,
        "whys": [f"{why[:1].upper()}{why[1:]}" for why in item.whys],
    }


def found(item: Found) -> dict[str, Any]:
    """A case that was looked for."""
    return {"case": item.reference, "paying_parent": item.paying, "tags": _tags(item.restricted)}


def went(item: Went, actor: Actor) -> dict[str, Any]:
    """One line of what went back."""
    return {
        "href": reverse("taken-back", args=[item.id]) if actor.roles & SETTLE else "",
        "on": item.on,
        "amount": spoken(item.pence),
        "sort": SORTS[item.sort],
        "reference": item.reference,
        "reason": item.reason,
        "why": WENT[item.why],
        "tags": _tags(item.restricted),
    }


def returned(item: Returned) -> dict[str, Any]:
    """A return whose money has not come."""
    return {"employer": item.employer, "on": item.paid_on, "lines": item.lines, "amount": spoken(item.pence)}


def went_details(item: Went) -> list[dict[str, Any]]:
    """Everything that is known of money that went back."""
    return [
        fact("Amount", spoken(item.pence)),
        fact("Day", f"{item.on:%-d %B %Y}"),
        fact("Who says so", SORTS[item.sort]),
        fact("Reference", item.reference or "None"),
        fact("Reason", item.reason),
        fact("Why it waits", WENT[item.why]),
    ]


def _tags(restricted: bool) -> list[dict[str, str]]:
    return [tag("Restricted", "bad")] if restricted else []
