"""What is recorded on the offer itself."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.vocabulary import Ground, OfferAnswer


@dataclass(frozen=True)
class AnswerOffer(Command):
    """What the paying parent said to the offer. Source: PPO-5 to PPO-9, RPO-8 to RPO-11."""

    answer: OfferAnswer = asks(
        "What did the paying parent say?",
        options={
            "accepts": "Accepts",
            "declines": "Declines",
            "not-reached": "Could not reach them",
            "not-appropriate": "No longer appropriate",
        },
    )
    first_attempt_on: date | None = asks(
        "Date of the first attempted contact",
        "The Offer Date. The 15 days to the withdrawal run from it.",
        default=None,
    )
    direct_debit: bool | None = asks(
        "Can they pay by direct debit?",
        "No: all of it by standing order, by exception and with a reason.",
        only_when=("answer", ("accepts",)),
        default=None,
    )
    first_collection_on: date | None = asks(
        "First collection by the method that is not enforced",
        "The opportunity starts on this day.",
        only_when=("answer", ("accepts",)),
        default=None,
    )
    ground: Ground | None = asks(
        "Why is it no longer appropriate?",
        options={
            "on-benefit": "Now on a benefit",
            "nil-income": "No income",
            "not-employed": "No longer in work",
            "letter-returned": "Letter came back and no new address was given",
            "other-change": "Another change of circumstances",
        },
        only_when=("answer", ("not-appropriate",)),
        default=None,
    )
    reason: str = asks(
        "Reason",
        "Needed for a standing order, for an answer after the answer date, and for another change.",
        prose=True,
        optional=True,
        words="reason",
        default="",
    )
