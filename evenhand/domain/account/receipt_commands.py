"""What a person says of money in: keyed by hand, matched, taken back. The form and the API's description derive."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.account.matching.ways import Way
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.opportunity.asking import asks

WHY = "Why"
ONE_LINE = "One line, for the ledger. No parent is sent it."
METHODS = {
    PaymentMethod.UNSPECIFIED: "None of the agreed methods",
    PaymentMethod.COLLECTION_ACCOUNT: "Payment into the office's account",
    PaymentMethod.DIRECT_DEBIT: "Direct debit",
    PaymentMethod.STANDING_ORDER_VOLUNTARY: "Standing order, voluntary",
    PaymentMethod.STANDING_ORDER_DEFAULT: "Standing order, default",
    PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER: "Deduction from earnings order",
    PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST: "Deduction from earnings request",
    PaymentMethod.REGULAR_DEDUCTION_ORDER: "Regular deduction order",
    PaymentMethod.DEDUCTION_FROM_BENEFITS: "Deduction from benefits",
}
BY_HAND = {Way.CARD: "Card", Way.CHEQUE: "Cheque", Way.INTERNET: "Internet payment"}


class ReturnReason(StrEnum):
    """Why a receipt is taken back by hand."""

    CHEQUE = "cheque-returned"
    CARD = "card-payment-disputed"
    INDEMNITY = "direct-debit-indemnity"
    KEYED_WRONGLY = "keyed-wrongly"


RETURN_REASONS = {
    ReturnReason.CHEQUE: "The cheque came back unpaid",
    ReturnReason.CARD: "The card payment was disputed",
    ReturnReason.INDEMNITY: "The bank refunded a direct debit",
    ReturnReason.KEYED_WRONGLY: "It was keyed wrongly, and never came",
}


def _said(words: dict[PaymentMethod, str] | dict[Way, str] | dict[ReturnReason, str]) -> dict[str, str]:
    return {str(key): text for key, text in words.items()}


@dataclass(frozen=True)
class KeyReceipt:
    """A payment that no file brings."""

    way: Way = asks("How was it paid?", options=_said(BY_HAND))
    received_on: date = asks("On which day was it received?")
    amount: int = asks("How much?")
    method: PaymentMethod = asks(
        "By which method does it count?", "A payment by another way is none of the agreed methods.",
        options=_said(METHODS),
    )  # fmt: skip
    reference: str = asks(
        "Reference of the payment", "The cheque's number, or that of the card receipt. No card number.", optional=True,
        default="",
    )  # fmt: skip
    case: str = asks(
        "For one case only?", "Its number of twelve digits, where the payer said so.", optional=True, default=""
    )


@dataclass(frozen=True)
class MatchReceipt:
    """Whose money it is, by the number of a master case or of a case."""

    to: str = asks("Number of the master case or case", "Twelve digits.")
    method: PaymentMethod | None = asks(
        "By which method does it count?", "Leave it open where how it came says it.",
        options=_said(METHODS), optional=True, default=None,
    )  # fmt: skip


@dataclass(frozen=True)
class ReturnReceipt:
    """Why the money is no longer here."""

    reason: ReturnReason = asks("What happened?", options=_said(RETURN_REASONS))
    why: str = asks(WHY, ONE_LINE)


@dataclass(frozen=True)
class UnmatchReceipt:
    """Why it was not this account's money."""

    why: str = asks(WHY, ONE_LINE)


@dataclass(frozen=True)
class ReturnToPayer:
    """Why money can be nobody's here, so that it went back to who paid it."""

    why: str = asks("Why can it be nobody's here?", ONE_LINE)


class Explanation(StrEnum):
    """What money was that the bank says went."""

    RECEIPT = "receipt"
    OWN_PAYMENT = "own-payment"
    TOLD = "told-already"
    NOT_OURS = "not-ours"


EXPLANATIONS = {
    Explanation.RECEIPT: "A receipt that came back",
    Explanation.OWN_PAYMENT: "A payment of this office",
    Explanation.TOLD: "Another file told it already",
    Explanation.NOT_OURS: "The bank put it right",
}


@dataclass(frozen=True)
class ExplainTakenBack:
    """What it was; of a receipt, which one."""

    was: Explanation = asks("What was it?", options={str(key): text for key, text in EXPLANATIONS.items()})
    why: str = asks(WHY, ONE_LINE)
    account: str = asks(
        "Number of the master case", "Twelve digits.", only_when=("was", (Explanation.RECEIPT,)), default=""
    )
    receipt: str = asks(
        "Number of the receipt", "As the receipts of the account list it.", only_when=("was", (Explanation.RECEIPT,)),
        default="",
    )  # fmt: skip
