"""What is recorded when an opportunity ends: the payments, the check, and what follows. Source: SCH, EAR."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.ending_words import EarlyReason


class ComplianceChoice(StrEnum):
    """Compliance Action with its reason, at the scheduled end."""

    PASS = "pass"  # noqa: S105 - a word of the field
    PASS_EXCUSED = "pass-excused"  # noqa: S105
    FAIL = "fail"


class EarlyChoice(StrEnum):
    """Compliance Action with its reason, at an early end; or that the opportunity goes on."""

    ENDED_EARLY = "ended-early"
    ENDED_EARLY_EXCUSED = "ended-early-excused"
    ENDED_EARLY_DEFAULT = "ended-early-default"
    FAIL = "fail"
    GOES_ON = "goes-on"


class RejectedReason(StrEnum):
    """DP Rejected Reason: why direct pay is not for this case."""

    MISSED = "missed"
    WILFUL_REFUSAL = "wilful-refusal"
    CAUSED_SHORTFALL = "caused-shortfall"
    OTHER = "other"


class Confirmation(StrEnum):
    """What the receiving parent says of their request for direct pay, asked alone (R14)."""

    CONFIRMS = "confirms"
    WITHDRAWS = "withdraws"
    NEEDS_TIME = "needs-time"
    NOT_REACHED = "not-reached"


class Explained(StrEnum):
    """What came of explaining direct pay to the receiving parent (EAR-23)."""

    UNDERSTOOD = "understood"
    NOT_REACHED = "not-reached"
    LETTER_TELLS = "letter-tells"


@dataclass(frozen=True)
class RecordCompliance(Command):
    """Whether the payments of the opportunity came on time, in full, by the agreed method. Source: SCH-6, SCH-7."""

    compliance: ComplianceChoice = asks(
        "Compliance Action",
        options={
            "pass": "Pass: All Payments Received",
            "pass-excused": "Pass: All Payments Received, what was in default is excused",
            "fail": "Fail: Payment Default",
        },
    )
    reason: str = asks(
        "Reason", "Needed where you decide otherwise than proposed, or excuse a default.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class RecordEarlyEnd(Command):
    """How the opportunity ends early, or that it goes on. Source: EAR-6 to EAR-9, R14."""

    compliance: EarlyChoice = asks(
        "Compliance Action",
        options={
            "ended-early": "Ended Early: All Payments Received",
            "ended-early-excused": "Ended Early: All Payments Received, what was in default is excused",
            "ended-early-default": "Ended Early: Payment Default",
            "fail": "Fail: Payment Default",
            "goes-on": "It does not end: the opportunity goes on",
        },
    )
    early_end_reason: EarlyReason = asks("Early End reason", options={str(item): str(item) for item in EarlyReason})
    reason: str = asks(
        "Reason", "Needed where you decide otherwise than proposed, or excuse a default.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class RecordCheck(Command):
    """Whether the paying parent is likely to pay without the office. Source: SCH-9 to SCH-14, SCH-23 to SCH-26."""

    likely: bool = asks("Are they likely to pay if payments go direct?")
    rejected_reason: RejectedReason | None = asks(
        "DP Rejected Reason",
        options={
            "missed": "Payments were missed, short or late",
            "wilful-refusal": "Wilful refusal",
            "caused-shortfall": "They caused the enforced payments to fall short",
            "other": "Another reason",
        },
        only_when=("likely", ("no",)),
        default=None,
    )
    facts: str = asks("Facts that you considered", prose=True, words="reason", default="")
    reason: str = asks("Reasons for your decision", prose=True, words="reason", default="")
    welfare: tuple[str, ...] = asks(
        "Welfare of each child",
        "How the decision affects the child, and what follows from that.",
        prose=True, words="welfare", default=(),
    )  # fmt: skip


@dataclass(frozen=True)
class ConfirmDirectPay(Command):
    """Whether the receiving parent wants direct pay, asked alone and safely. Source: EAR-1e, R14."""

    answer: Confirmation = asks(
        "What did they say, spoken to alone?",
        options={
            "confirms": "They confirm it: nobody presses them",
            "withdraws": "They withdraw it, or did not ask freely",
            "needs-time": "They need time: ask again",
            "not-reached": "Could not reach them alone: try again",
        },
    )
    reason: str = asks(
        "What matters for their safety", "Only staff who may see this case can read it.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class ExplainDirectPay(Command):
    """What came of explaining direct pay to the receiving parent, before the change is made. Source: EAR-23."""

    outcome: Explained = asks(
        "What came of the call?",
        options={
            "understood": "Explained, and they understand it",
            "not-reached": "Could not reach them: try again",
            "letter-tells": "Could not reach them after trying: a letter tells them",
        },
    )
    pass_on: bool | None = asks(
        "May we give the paying parent their bank details or contact details?",
        "Only what they agree to is passed on; no is the answer where they do not say.",
        only_when=("outcome", ("understood",)), optional=True, default=None,
    )  # fmt: skip


@dataclass(frozen=True)
class ChangeToDirectPay(Command):
    """The change to direct pay, with what follows from it. Source: SCH-15 to SCH-20, EAR-19 to EAR-21."""

    suspend_state_arrears: bool | None = asks(
        "Suspend arrears owed to the Secretary of State?",
        "Arrears owed to the receiving parent are scheduled to the next annual review either way.",
        optional=True, default=None,
    )  # fmt: skip
    reason: str = asks("Reason", prose=True, optional=True, words="reason", default="")


@dataclass(frozen=True)
class VaryOrderCharge(Command):
    """Whether the charge for the varied deduction order applies. Source: SCH-31, EAR-33, R22."""

    ground: str = asks(
        "Is there a ground to waive the charge?",
        options={
            "none": "No: the charge applies when the order is first varied",
            "office-error": "The order lapsed or was discharged by an error of the office",
            "committed-to-operations": "They are in the armed forces, committed to operations",
        },
    )
    reason: str = asks("Reason", prose=True, optional=True, words="reason", default="")
