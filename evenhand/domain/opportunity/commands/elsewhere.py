"""What is recorded by others than the caseworker of the offer."""

from dataclasses import dataclass

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.choices import LateDecision
from evenhand.domain.opportunity.commands.command import Command


@dataclass(frozen=True)
class DecideLateOffer(Command):
    """What happens to an offer that nobody tried to make. Source: R2."""

    decision: LateDecision = asks(
        "What should happen?",
        "Made now, the offer stays open and has its full time from the first attempt.",
        options={"make-now": "Make the offer now", "close": "Close it without an offer"},
    )
    reason: str = asks("Reason", prose=True, words="reason", default="")


@dataclass(frozen=True)
class RecordDone(Command):
    """That something outside this procedure was done."""

    reason: str = asks("What was done", prose=True, words="reason", default="")
