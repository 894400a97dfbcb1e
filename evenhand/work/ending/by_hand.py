"""What a person is asked who opens an early end or an extension by hand: the form and the API derive from it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.ending_words import EXTENSION as EXTENDS
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.procedures.ending.early import EARLY_END

MAY_OPEN = frozenset({"caseworker", "team-leader"})


class ByHand(StrEnum):
    """The outcome requests that a person may open."""

    EARLY_END = EARLY_END
    EXTENSION = EXTENDS


WHAT = {ByHand.EARLY_END: "An early end of the opportunity", ByHand.EXTENSION: "An extension of the opportunity"}
KNOWN = {
    Trigger.MISSED_PAYMENT: "A payment was missed",
    Trigger.ANOTHER_METHOD: "They keep paying by another method than agreed",
    Trigger.EMPLOYER_CHANGED: "The employer changed",
    Trigger.HOSPITAL: "A stay in hospital",
    Trigger.BENEFIT: "A benefit started",
    Trigger.PRISON: "Prison",
    Trigger.NIL_ASSESSED: "Maintenance is nil",
    Trigger.DIRECT_PAY_ASKED: "The receiving parent asked for direct pay",
    Trigger.CASE_CLOSING: "The case is to be closed",
    Trigger.OTHER_CHANGE: "Another change of circumstances",
}


@dataclass(frozen=True)
class OutcomeAsked:
    """An early end or an extension, under the request that brought the reason or by itself."""

    procedure: ByHand = asks("What do you open?", options={str(key): words for key, words in WHAT.items()})
    trigger: Trigger = asks("What became known?", options={str(key): words for key, words in KNOWN.items()})
    since: date = asks("Since when?", "The day from which it is so, today or before.")
    reason: str = asks("Reason", "It is kept as a note on the case.", prose=True, words="reason")
    parent: int | None = asks(
        "Under which request?", "Its number on this case. Empty: it stands by itself.",
        optional=True, words="count", default=None,
    )  # fmt: skip
    instalment: int | None = asks(
        "About which payment?", "Its number in the schedule, where a payment brought it.",
        optional=True, words="count", default=None,
    )  # fmt: skip
