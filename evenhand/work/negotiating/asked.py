"""What a person is asked who begins a negotiation: the form and the API derive from it."""

from dataclasses import dataclass

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.talks import Entry
from evenhand.domain.procedures.negotiating.begin import MAY_BEGIN

__all__ = ["MAY_BEGIN", "NegotiationAsked"]

WHY = {
    Entry.ASKED: "The paying parent asks for it",
    Entry.BEFORE_ENFORCEMENT: "Enforcement is about to begin",
    Entry.TRANSITIONED: "CSA arrears have moved across",
    Entry.BALANCE_CHANGED: "A change or decision altered what is owed",
    Entry.CASEWORKER: "A caseworker sees the need",
    Entry.TO_DIRECT_PAY: "The case changed to direct pay",
}


@dataclass(frozen=True)
class NegotiationAsked:
    """A negotiation of the arrears of an account, on one of its cases."""

    entry: Entry = asks("What starts it?", options={str(key): words for key, words in WHY.items()})
    reason: str = asks("Reason", "It is kept as a note on the case.", prose=True, words="reason")
