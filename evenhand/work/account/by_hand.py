"""What a person is asked for an entry by hand: the form and the API's description derive from it."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.maintenance.charges import Action, Waiver
from evenhand.domain.opportunity.asking import asks

MAY_CHARGE = frozenset({"caseworker", "team-leader", "enforcement-case-manager"})
MAY_WRITE_OFF = frozenset({"team-leader"})
WHY = "Reason"
ONE_LINE = "One line, for the ledger. No parent is sent it."

ACTIONS = {
    Action.DEDUCTION_FROM_EARNINGS_ORDER: "A deduction from earnings order was made",
    Action.DEDUCTION_FROM_EARNINGS_REQUEST: "A deduction from earnings request was made",
    Action.REGULAR_DEDUCTION_ORDER: "A regular deduction order was made",
    Action.LUMP_SUM_DEDUCTION_ORDER: "A lump sum deduction order was made",
    Action.LIABILITY_ORDER: "A liability order was applied for",
    Action.VARIED_DEDUCTION_ORDER: "An order was first varied after an opportunity failed",
}
GROUNDS = {
    Waiver.SEVERAL_EMPLOYERS: "More than one order, because they have several employers",
    Waiver.SEVERAL_ACCOUNTS: "More than one order, because they have several bank accounts",
    Waiver.CHANGED_EMPLOYER: "A new order only because the employer changed",
    Waiver.CHANGED_ACCOUNT: "A new order only because the bank account changed",
    Waiver.CHANGED_AMOUNT: "A new order only because the amount changed",
    Waiver.NO_ORDER_MADE: "The court made no order",
    Waiver.SUCCESSFUL_CHALLENGE: "An appeal or a judicial review succeeded",
    Waiver.OFFICE_ERROR: "The order ended through an error of the office",
    Waiver.COMMITTED_TO_OPERATIONS: "They are in the armed forces, on operations",
}


@dataclass(frozen=True)
class ChargeAsked:
    """The charge for an action: the amount is the one in force on its day."""

    action: Action = asks("What was done?", options={str(key): words for key, words in ACTIONS.items()})
    on: date = asks("On which day?")
    reason: str = asks(WHY, ONE_LINE)


@dataclass(frozen=True)
class WaiverAsked:
    """The ground on which a charge is waived."""

    ground: Waiver = asks("Why is it waived?", options={str(key): words for key, words in GROUNDS.items()})
    reason: str = asks(WHY, ONE_LINE)


@dataclass(frozen=True)
class AmountAsked:
    """How much of what is owed to the Secretary of State is suspended, or collected again."""

    amount: int = asks("How much?")
    reason: str = asks(WHY, ONE_LINE)


@dataclass(frozen=True)
class ReasonAsked:
    """Why an entry is made."""

    reason: str = asks(WHY, ONE_LINE)
