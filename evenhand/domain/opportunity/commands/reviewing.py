"""Whether a decision stands after a fact that it did not know. Source: GEN-8."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command


class ReviewFinding(StrEnum):
    """What a review comes to."""

    STANDS = "stands"
    CORRECT = "to-be-corrected"


@dataclass(frozen=True)
class ReviewDecision(Command):
    """What a fact that came late means for a decision. Source: GEN-8."""

    finding: ReviewFinding = asks(
        "Does the decision stand?",
        "Nothing is rewritten either way: what is to be corrected is decided anew, in a request of its own.",
        options={"stands": "It stands", "to-be-corrected": "It is to be corrected: open what that needs"},
    )
    reason: str = asks("Reasons", prose=True, words="reason", default="")
