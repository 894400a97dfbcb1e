"""What the old scheme's screens show."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.vocabulary import EnforcementKind, LegacyMethod, MethodWas


@dataclass(frozen=True)
class RecordLookUp(Command):
    """What the old scheme's screens show. Source: LKP-1 to LKP-8."""

    method: LegacyMethod = asks(
        "Method of collection when the case was selected",
        options={
            "DEO": "Deduction from earnings order",
            "DER": "Deduction from earnings request",
            "RDO": "Regular deduction order",
            "deduction-from-benefit": "Deduction from benefit",
            "direct-debit": "Direct debit",
            "standing-order": "Standing order",
            "none": "None",
        },
    )
    method_was: MethodWas | None = asks(
        "Was the order enforced or voluntary?",
        "No note on the old system: enforced.",
        options={"enforced": "Enforced, or no note", "voluntary": "Voluntary", "neither": "Neither chosen nor imposed"},
        only_when=("method", ("DEO", "DER", "RDO")),
        default=None,
    )
    enforcement: tuple[EnforcementKind, ...] = asks(
        "Civil enforcement going on",
        options={
            "liability-order": "Liability order",
            "lump-sum-deduction-order": "Lump sum deduction order",
            "freezing-order": "Freezing order",
            "setting-aside-disposition": "Setting aside of a disposition",
            "bailiffs": "Bailiffs acting",
            "order-for-sale": "Order for sale",
            "committal": "Committal",
            "sisted": "Sisted",
            "disqualification": "Disqualification from driving",
        },
        optional=True,
        default=(),
    )
    liability_ends_on: date | None = asks(
        "T-date, if it was not known", "The day liability in the old scheme ends.", optional=True, default=None
    )
