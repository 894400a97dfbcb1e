"""The debt negotiation: which plans clear what is owed, what each costs whom, and why one is recommended."""

from evenhand.domain.negotiation.ladder import Change, Input, Rung
from evenhand.domain.negotiation.negotiate import negotiate
from evenhand.domain.negotiation.plans import Cleared, Fall, Instalment, Missed, Negotiation, Plan
from evenhand.domain.negotiation.recommend import worth
from evenhand.domain.negotiation.situation import Commitment, Debt, Household, Offer, Ongoing, Reported, Situation
from evenhand.domain.negotiation.words import Why

__all__ = [
    "Change",
    "Cleared",
    "Commitment",
    "Debt",
    "Fall",
    "Household",
    "Input",
    "Instalment",
    "Missed",
    "Negotiation",
    "Offer",
    "Ongoing",
    "Plan",
    "Reported",
    "Rung",
    "Situation",
    "Why",
    "negotiate",
    "worth",
]
