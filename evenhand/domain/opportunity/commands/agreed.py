"""What is recorded once a plan is agreed: its schedule, and the reviews after it. Source: NEG-10, N8."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command


class ReviewAnswer(StrEnum):
    """What a review of an agreed plan comes to."""

    KEEPS = "keeps"
    NEGOTIATES = "negotiates"


@dataclass(frozen=True)
class SetPlanSchedule(Command):
    """The schedule of the account follows the plan: what is changed of it is shown before. Source: NEG-10."""

    lump_on: date | None = asks(
        "When is the sum paid that is paid now?", "Left empty: today.", optional=True, default=None
    )
    start: date | None = asks(
        "First payment, where the agreed day cannot be kept",
        "Left empty: the agreed one. Every payment after it moves along.",
        optional=True, default=None,
    )  # fmt: skip


@dataclass(frozen=True)
class ReviewPlan(Command):
    """Whether a plan still fits. Source: NEG-10, N8."""

    answer: ReviewAnswer = asks(
        "Does the plan still fit?",
        options={
            "keeps": "Yes: it goes on as it is",
            "negotiates": "No: it is negotiated again",
        },
    )
    review_on: date | None = asks(
        "When is it looked at again?", "Left empty: at the next review that the office proposes.",
        only_when=("answer", ("keeps",)), optional=True, default=None,
    )  # fmt: skip
    reason: str = asks("Reason", "What you looked at.", prose=True, words="reason", default="")
