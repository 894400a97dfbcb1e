"""What is recorded where a payment or a deduction did not come."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command


class EmployerAnswer(StrEnum):
    """Why a deduction did not come, as the employer or the bank says."""

    NOT_DEDUCTED = "not-deducted"
    NOT_PAID_OVER = "not-paid-over"
    PAID_ASTRAY = "paid-astray"
    TOO_LITTLE_EARNED = "too-little-earned"
    LEFT = "left"
    NO_ANSWER = "no-answer"


class MissTalk(StrEnum):
    """What a talk about a missed payment came to."""

    CARD = "card"
    DEBIT_AGAIN = "debit-again"
    ANOTHER_WAY = "another-way"
    CANNOT = "cannot"
    REFUSES = "refuses"
    NEGOTIATION = "negotiation"
    OFFICE_FAULT = "office-fault"
    BANK_FAULT = "bank-fault"
    NOT_REACHED = "not-reached"


class MissContact(StrEnum):
    """Why the paying parent was spoken to during an opportunity."""

    ASKED_WHY = "asked-why"
    ASKED_AFTER = "asked-after"
    OFFERED = "offered"
    NONE = "none"
    PAYMENT_REQUEST = "payment-request"


class MissDecision(StrEnum):
    """What a missed payment of an opportunity leads to."""

    EXTENSION = "extension"
    EARLY_END = "early-end"
    OFFICE_FAULT = "office-fault"
    BANK_FAULT = "bank-fault"


@dataclass(frozen=True)
class RecordEmployerAnswer(Command):
    """Why a deduction did not come. Source: LTT-1."""

    answer: EmployerAnswer = asks(
        "Why did the deduction not come in full?",
        options={
            "not-deducted": "The employer did not deduct it",
            "not-paid-over": "It was deducted and not paid over yet",
            "paid-astray": "It was paid over and did not reach the account",
            "too-little-earned": "The pay was too low for it",
            "left": "The person does not work there any more",
            "no-answer": "No answer after several tries",
        },
    )
    reason: str = asks(
        "What they said", "Such as when the rest comes.", prose=True, optional=True, words="reason", default=""
    )


@dataclass(frozen=True)
class RecordMissTalk(Command):
    """What the talk about a missed payment came to. Source: NEG-4, NEG-6, N8."""

    outcome: MissTalk = asks(
        "What did the talk come to?",
        options={
            "card": "They pay by card",
            "debit-again": "The direct debit is presented again",
            "another-way": "They pay in another way",
            "cannot": "They cannot pay now, and the reason is allowed for",
            "refuses": "They refuse to pay",
            "negotiation": "They ask to negotiate",
            "office-fault": "The office was at fault: it is excused",
            "bank-fault": "The bank was at fault: it is excused",
            "not-reached": "Could not reach them: try again",
        },
    )
    reason: str = asks(
        "Reason", "What they said, and what you agreed.", prose=True, optional=True, words="reason", default=""
    )


@dataclass(frozen=True)
class RecordMissContact(Command):
    """Why the paying parent was spoken to while the payments are being judged. Source: R7, SCH-7."""

    kind: MissContact = asks(
        "Why did you speak to the paying parent?",
        options={
            "asked-why": "To ask why the payment did not come",
            "asked-after": "To ask after hardship or safety",
            "offered": "They offered a payment, and it was taken",
            "none": "Nobody spoke to them",
            "payment-request": "Payment request: to ask for the payment",
        },
    )
    reason: str = asks("What they said", prose=True, optional=True, words="reason", default="")


@dataclass(frozen=True)
class DecideMiss(Command):
    """What a missed payment of an opportunity leads to. Source: R7, R8, R23."""

    decision: MissDecision = asks(
        "What should happen?",
        options={
            "extension": "Extension of the opportunity",
            "early-end": "Early end of the opportunity",
            "office-fault": "The office was at fault: the payment is excused",
            "bank-fault": "The bank was at fault: the payment is excused",
        },
    )
    reason: str = asks("Reason", prose=True, words="reason", default="")
