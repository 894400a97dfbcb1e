"""What can become known, in words, and what each brings about."""

from inspect import getdoc

from django.urls import reverse

from evenhand.domain.procedures.known import KNOWN

TITLE = "Something became known"
BUTTON = "Record it"
FOLLOWS = {
    "benefit-started": "On every case of theirs no offer is made, and an opportunity that runs may end early.",
    "benefit-ended": "Eligibility is looked at again.",
    "work-changed": "Eligibility is looked at again; an income of nothing may end an opportunity that runs.",
    "employer-changed": "It may disturb a payment: an extension of an opportunity that runs is suggested.",
    "prison": "Maintenance is nil: no offer is made, and an opportunity that runs may end early.",
    "prison-left": "Eligibility is looked at again.",
    "hospital": "It may disturb a payment: an extension of an opportunity that runs is suggested.",
    "hospital-left": "The stay is over. Nothing opens by itself.",
    "case-closing": "An opportunity that runs ends early first. From that day nothing waits on the case any more.",
    "case-stays-open": "The closure is taken back, and the case goes on.",
    "letter-returned": "What is queued to that address is held, and an open offer asks for a new one.",
    "new-address": "A returned letter goes out again, and the time to answer starts again.",
    "service-asked": "It decides whether the offer is made, and may end an opportunity that runs.",
    "provisional-letter": "The time to answer runs from it, on a receiving parent's application.",
    "legal-action": "It excludes the opportunity while it goes on.",
    "legal-list": "It prompts a check, and excludes nobody.",
}


def words_of(name: str) -> str:
    """What became known."""
    return (getdoc(KNOWN[name]) or name).split(". ")[0].rstrip(".") + "."


def kinds(reference: str) -> list[dict[str, str]]:
    """Each kind with the way to its form."""
    here = reverse("record-event", args=[reference])
    return [
        {"href": f"{here}?kind={name}", "text": words_of(name).rstrip("."), "follows": FOLLOWS[name]} for name in KNOWN
    ]
