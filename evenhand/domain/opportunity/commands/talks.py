"""What is recorded of a negotiation of arrears. Source: NEG-2, NEG-5 to NEG-14."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.situation import Reported
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.household_budget import BudgetLine
from evenhand.domain.opportunity.talks import RefusalGround, Willing


class HardshipAnswer(StrEnum):
    """What the receiving parent said about a longer plan."""

    YES = Reported.YES.value
    NO = Reported.NO.value
    UNKNOWN = Reported.UNKNOWN.value
    NOT_REACHED = "not-reached"


class Verdict(StrEnum):
    """What a caseworker decides on a plan."""

    AGREE = "agree"
    REFUSE = "refuse"
    COUNTER = "counter-offer"


DECIDES = (Verdict.AGREE.value, Verdict.REFUSE.value)
"""What decides on a plan; another plan that is to be proposed decides nothing yet."""


@dataclass(frozen=True)
class QuantifyDebt(Command):
    """What is owed to whom, from which scheme, how it arose, and what of it is disputed. Source: NEG-2."""

    disputed: int = asks(
        "How much of the arrears is disputed?",
        "It is left out of every plan until that is settled. 0.00 where nothing is.",
    )
    reason: str = asks(
        "What is disputed, and why", "Needed where something is.", prose=True, optional=True, words="reason", default=""
    )


@dataclass(frozen=True)
class RecordNegotiationTalk(Command):
    """What the paying parent will do. Source: NEG-5, NEG-6, NEG-7, NEG-8."""

    willing: Willing = asks(
        "What will the paying parent do?",
        options={
            "card": "Pay by card now",
            "dd-represent": "Have the direct debit presented again",
            "non-immediate": "Pay by cheque, internet banking or at a bank",
            "cannot": "They cannot pay now: their circumstances changed",
            "refuses": "They refuse to pay",
            "negotiation-requested": "They ask to negotiate",
            "not-reached": "Could not reach them: try again",
        },
    )
    reason: str = asks(
        "What they said", "Needed where they refuse or cannot pay.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class ProposePlan(Command):
    """A plan, worked out from what comes in and goes out. Source: NEG-9, NEG-11, N1 to N4."""

    plan: Rung = asks(
        "Which plan is proposed?",
        options={
            "in-full": "All of it now",
            "lump-and-within-24-months": "Part now, and the rest within 24 months",
            "by-annual-review": "All of it by the annual review",
            "within-24-months": "All of it within 24 months",
            "sustainable": "As much with each instalment as can be kept up",
            "own-offer": "What the paying parent offers",
            "deferred": "Maintenance alone: the arrears wait for a review",
        },
    )
    first_on: date = asks("First payment", "Today or later.")
    every: Frequency = asks(
        "How often?",
        options={
            "weekly": "Every week",
            "fortnightly": "Every two weeks",
            "four-weekly": "Every four weeks",
            "monthly": "Every month",
        },
    )
    net: int | None = asks("Net income a week", "Leave it out if it is not known.", optional=True, default=None)
    essential: int | None = asks(
        "Essential spending a week", "Leave it out if it is not known.", optional=True, default=None
    )
    priority: int | None = asks("Priority debts a week", "Rent, tax, fuel, fines.", optional=True, default=None)
    budget: tuple[BudgetLine, ...] = asks(
        "What comes in and goes out",
        "The sums of a group stand for the amount above: give one or the other.",
        optional=True, words="budget", default=(),
    )  # fmt: skip
    budget_reason: str = asks(
        "A word on amounts that are very high or very low", "Needed where there are such amounts.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip
    ending: int | None = asks(
        "So much of what goes out is known to end, a week", "Such as a loan that is nearly paid.",
        optional=True, default=None,
    )  # fmt: skip
    ending_on: date | None = asks("The first day without it", optional=True, default=None)
    lump_sum: int | None = asks("What can be paid now", optional=True, default=None)
    instalment: int | None = asks("They offer with each instalment", "For arrears alone.", optional=True, default=None)
    months: int | None = asks(
        "Or they offer to clear it within so many months", "One or the other.", words="count",
        optional=True, default=None,
    )  # fmt: skip


@dataclass(frozen=True)
class HearReceivingParent(Command):
    """Whether a longer plan, or arrears that wait, bring hardship. Source: NEG-13."""

    hardship: HardshipAnswer = asks(
        "Does the receiving parent report hardship?",
        "Their agreement is not needed. What they report is weighed before the decision.",
        options={
            "yes": "Yes",
            "no": "No",
            "unknown": "Not known: no answer after several tries",
            "not-reached": "Could not reach them: try again",
        },
    )
    reason: str = asks(
        "What they reported", "Needed where they report hardship.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class DecideNegotiation(Command):
    """Negotiated Schedule Acceptable, or not, or another plan is to be proposed. Source: NEG-10, NEG-14, GEN-8."""

    decision: Verdict = asks(
        "What is decided?",
        "A plan may be agreed beyond 24 months where that is reasonable for the circumstances.",
        options={
            "agree": "Negotiated Schedule Acceptable",
            "refuse": "Refused: the reasons and what would be acceptable are told",
            "counter-offer": "Neither yet: another plan is proposed",
        },
    )
    ground: RefusalGround | None = asks(
        "Why is it refused?",
        "The paying parent is told this in a letter, with what would be agreed to.",
        options={
            "pays-more": "From what we know they can pay more",
            "too-long": "It would take too long",
            "children": "Children would go without for too long",
            "not-told": "They did not tell us what comes in and goes out",
            "not-kept": "A plan before it was not kept",
            "no-offer": "They made no offer",
        },
        only_when=("decision", ("refuse",)),
        default=None,
    )
    facts: str = asks(
        "Facts that you considered", prose=True, words="reason", only_when=("decision", DECIDES), default=""
    )
    reason: str = asks("Reasons for your decision", prose=True, words="reason", default="")
    welfare: tuple[str, ...] = asks(
        "Welfare of each child",
        "How the decision affects the child, and what follows from that.",
        prose=True, optional=True, words="welfare", only_when=("decision", DECIDES), default=(),
    )  # fmt: skip
