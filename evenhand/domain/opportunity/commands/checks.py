"""What is recorded before the offer is put."""

from dataclasses import dataclass

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.choices import AddressFinding, LegalFinding, OrderClaim
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.vocabulary import MethodWas, Service


@dataclass(frozen=True)
class RecordLegalCheck(Command):
    """Whether the CSA Legal SPOC told us of an action that excludes. Source: PPO-1, RPO-5."""

    found: LegalFinding = asks(
        "Has the CSA Legal SPOC told us of one of these actions?",
        options={
            "none": "None of them",
            "order-for-sale": "Order for sale",
            "committal": "Committal",
            "sisted": "Sisted",
            "disqualification": "Disqualification from driving",
        },
    )
    negotiation_failed: bool | None = asks(
        "Has negotiation already failed on this case?",
        "Yes opens an arrears request to consider action.",
        only_when=("found", ("order-for-sale", "committal", "sisted", "disqualification")),
        default=None,
    )


@dataclass(frozen=True)
class RecordPreference(Command):
    """Which service the paying parent prefers. Source: RPO-6."""

    wants: Service = asks(
        "Which service does the paying parent prefer?",
        options={"direct-pay": "Direct pay", "collect-and-pay": "Collect and pay"},
    )


@dataclass(frozen=True)
class RecordOrderClaim(Command):
    """What the paying parent says of the old order. Source: PPO-8, RPO-7."""

    claim: OrderClaim = asks(
        "What did the paying parent say about the old order?",
        options={
            "none": "Nothing, or that it was imposed",
            "voluntary": "That it was voluntary",
            "neither": "That it was neither chosen nor imposed",
        },
    )


@dataclass(frozen=True)
class RecordCsaCheck(Command):
    """What the old scheme's records show. Source: PPO-8, RPO-7."""

    found: MethodWas = asks(
        "What do the old scheme's records show?",
        options={
            "enforced": "Enforced",
            "voluntary": "Voluntary",
            "neither": "Neither chosen nor imposed for not paying",
        },
    )


@dataclass(frozen=True)
class ResolveReturnedLetter(Command):
    """Whether a newer address is known after a letter came back. Source: RPO-10, R29."""

    found: AddressFinding = asks(
        "Has the paying parent given a new address?",
        options={
            "new": "Yes: it is recorded under Something became known",
            "none": "No: none is known",
        },
    )
