"""What is recorded after the answer."""

from dataclasses import dataclass

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.commands.command import Command


@dataclass(frozen=True)
class SetMethods(Command):
    """How the paying parent will pay. Source: PPO-13, PPO-18, RPO-15, RPO-22."""

    arrangement: Arrangement = asks(
        "Method of payment from",
        options={
            "half-order-half-debit": "Half by deduction from earnings order, half by direct debit",
            "direct-debit": "All by direct debit",
            "standing-order": "All by standing order",
            "deduction-order": "Deduction from earnings order",
            "default-standing-order": "Weekly default standing order",
        },
    )
    charge: bool | None = asks(
        "Does the deduction order charge apply?",
        "The letter came back, so a person decides.",
        only_when=("arrangement", ("deduction-order",)),
        optional=True,
        default=None,
    )
    reason: str = asks(
        "Reason", "Needed where you choose another way than proposed, or decide on the charge.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class RecordUnlikelyToPay(Command):
    """Unlikely to Pay on a voluntary or benefit case needs a person's reason. Source: RPO-19, R26."""

    record: bool = asks("Record NRP Unlikely to Pay?", "It follows the paying parent into later checks.")
    reason: str = asks("Reason", prose=True, words="reason", default="")
