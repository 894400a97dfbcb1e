"""What is recorded where action on arrears is considered. Source: NEG-3, NEG-14, N7."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command


class ActionDecision(StrEnum):
    """What follows for the arrears."""

    REFER = "refer"
    NEGOTIATE = "negotiate"
    NOTHING = "nothing"


class EnforcementAction(StrEnum):
    """The action that enforcement is asked for."""

    DEDUCTION_ORDER = "deduction-order"
    REGULAR_DEDUCTION = "regular-deduction-order"
    LUMP_SUM_DEDUCTION = "lump-sum-deduction-order"
    LIABILITY_ORDER = "liability-order"


@dataclass(frozen=True)
class ConsiderAction(Command):
    """What follows for the arrears: enforcement, or a negotiation before it. Source: NEG-3, N7."""

    decision: ActionDecision = asks(
        "What follows for the arrears?",
        "Enforcement comes after somebody tried to negotiate.",
        options={
            "refer": "Refer them to enforcement",
            "negotiate": "Negotiate first: a negotiation opens",
            "nothing": "No action now",
        },
    )
    action: EnforcementAction | None = asks(
        "Which action?",
        options={
            "deduction-order": "An order to their employer",
            "regular-deduction-order": "Regular deductions from a bank account",
            "lump-sum-deduction-order": "A lump sum from a bank account",
            "liability-order": "A liability order from a court",
        },
        only_when=("decision", ("refer",)),
        default=None,
    )
    reason: str = asks("Reason", prose=True, words="reason", default="")
