"""What is recorded of an extension, and of an answer by a team leader. Source: EXT, R16, R17."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.ending_words import ExtensionReason


class ExtensionChoice(StrEnum):
    """Whether the caseworker asks for the extension (EXT-2)."""

    EXTEND = "extend"
    REFUSE = "refuse"


class AfterRefusal(StrEnum):
    """What follows where no extension is granted (EXT-17)."""

    EARLY_END = "early-end"
    GOES_ON = "goes-on"


class ApprovalAnswer(StrEnum):
    """What a team leader says (R17)."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"


@dataclass(frozen=True)
class ProposeExtension(Command):
    """An extension by whole months, or why there is none. Source: EXT-1 to EXT-11, R16, R23."""

    decision: ExtensionChoice = asks(
        "Should the opportunity be extended?",
        options={"extend": "Extend it, if a team leader approves", "refuse": "Do not extend it"},
    )
    extension_reason: ExtensionReason | None = asks(
        "Reason of the extension",
        options={str(item): str(item) for item in ExtensionReason},
        only_when=("decision", ("extend",)),
        default=None,
    )
    months: int | None = asks(
        "By how many whole months?", "The new end is never after the annual review.",
        only_when=("decision", ("extend",)), words="count", default=None,
    )  # fmt: skip
    facts: str = asks("Facts that you considered", prose=True, words="reason", default="")
    reason: str = asks("Reasons for your decision", prose=True, words="reason", default="")
    welfare: tuple[str, ...] = asks(
        "Welfare of each child",
        "How the decision affects the child, and what follows from that.",
        prose=True, words="welfare", default=(),
    )  # fmt: skip


@dataclass(frozen=True)
class ConsiderEarlyEnd(Command):
    """What follows where no extension is granted. Source: EXT-17."""

    decision: AfterRefusal = asks(
        "What follows?",
        options={
            "early-end": "Consider an early end: a request for it opens",
            "goes-on": "The opportunity goes on to its end date",
        },
    )
    reason: str = asks("Reason", prose=True, words="reason", default="")


@dataclass(frozen=True)
class DecideApproval(Command):
    """The answer of a team leader to exactly what they saw. Source: SCH-27, EAR-20, EAR-29, R17."""

    answer: ApprovalAnswer = asks(
        "Your answer",
        options={"approve": "Approve", "return": "Return with comments: it is amended and put again"},
    )
    comments: str = asks("Comments", "The reasons for your answer.", prose=True, words="reason", default="")
    seen: str = asks("What you saw", words="seen", optional=True, default="")


@dataclass(frozen=True)
class DecideExtension(DecideApproval):
    """The answer of a team leader to an extension: it may also be refused for good. Source: EXT-12 to EXT-15, R17."""

    answer: ApprovalAnswer = asks(
        "Your answer",
        options={
            "approve": "Approve",
            "return": "Return with comments: it is amended and put again",
            "reject": "Reject: no extension is granted",
        },
    )
