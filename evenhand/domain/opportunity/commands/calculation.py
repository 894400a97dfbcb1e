"""What a person says when maintenance is worked out: how often, and only such facts as are not known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.vocabulary import BENEFITS


class Income(StrEnum):
    """What is said of an income that was not known."""

    AMOUNT = "amount"
    DEFAULT = "default"


class OtherChildren(StrEnum):
    """Relevant other children. Three and more count alike."""

    NONE = "none"
    ONE = "one"
    TWO = "two"
    THREE = "three-or-more"


COUNTS = {OtherChildren.NONE: 0, OtherChildren.ONE: 1, OtherChildren.TWO: 2, OtherChildren.THREE: 3}


@dataclass(frozen=True)
class PerformCalculation(Command):
    """Has maintenance worked out from what is known. Source: PPO-13, RPO-15."""

    every: Frequency = asks(
        "How often do they pay?",
        options={
            "monthly": "Every month",
            "four-weekly": "Every four weeks",
            "fortnightly": "Every two weeks",
            "weekly": "Every week",
        },
    )
    income: Income | None = asks(
        "Gross weekly income is not known. What do you know of it?",
        options={"amount": "They told us an amount", "default": "Nothing: make a default maintenance decision"},
        optional=True,
        default=None,
    )
    gross_weekly: int | None = asks(
        "Gross weekly income", "In pounds, such as 520.00.",
        words="money", only_when=("income", ("amount",)), optional=True, default=None,
    )  # fmt: skip
    on_benefit: bool | None = asks(
        "Is a benefit paid to them or their partner that sets the flat rate?", optional=True, default=None
    )
    benefit: str = asks(
        "Which benefit?", options=BENEFITS, only_when=("on_benefit", ("yes",)), optional=True, default=""
    )
    benefit_from: date | None = asks("Benefit from", only_when=("on_benefit", ("yes",)), optional=True, default=None)
    other_children: OtherChildren | None = asks(
        "How many other children live with them?",
        options={"none": "None", "one": "One", "two": "Two", "three-or-more": "Three or more"},
        optional=True,
        default=None,
    )
    effective_on: date | None = asks(
        "Maintenance counts from", "No initial effective date is recorded.", optional=True, default=None
    )


@dataclass(frozen=True)
class DetermineRate(Command):
    """The normal deduction rate, set by a person where the one worked out passes the limit. Source: PPO-13, M5."""

    rate: int = asks("Normal deduction rate for one pay period", "In pounds, such as 120.00.", words="money")
    reason: str = asks("Reason", prose=True, words="reason", default="")
