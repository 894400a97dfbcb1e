"""Methods of payment from, by the names that staff know, and by the short names of files. Source: M10."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PaymentMethod(StrEnum):
    """Method of payment from."""

    DEDUCTION_FROM_EARNINGS_ORDER = "Deduction from Earnings Order"
    DEDUCTION_FROM_EARNINGS_REQUEST = "Deduction from Earnings Request"
    REGULAR_DEDUCTION_ORDER = "Regular Deduction Order"
    DIRECT_DEBIT = "Direct Debit"
    STANDING_ORDER_VOLUNTARY = "Standing Order (Voluntary)"
    STANDING_ORDER_DEFAULT = "Standing Order (Default)"
    DEDUCTION_FROM_BENEFITS = "Deduction from Benefits"
    COLLECTION_ACCOUNT = "Bank Head Office Collection Account"
    PAYMENT_OFFSET = "Payment Offset"
    DIRECT_PAY = "Direct Pay"
    UNSPECIFIED = "Unspecified"
    NOT_AVAILABLE = "Not available"


FROM_EARNINGS = frozenset({PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST})
ENFORCED = FROM_EARNINGS | {PaymentMethod.REGULAR_DEDUCTION_ORDER}

BY_SHORT_NAME = {
    "DEO": PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER,
    "DER": PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST,
    "RDO": PaymentMethod.REGULAR_DEDUCTION_ORDER,
    "DD": PaymentMethod.DIRECT_DEBIT,
    "SO": PaymentMethod.STANDING_ORDER_VOLUNTARY,
    "DSO": PaymentMethod.STANDING_ORDER_DEFAULT,
    "deduction-from-benefit": PaymentMethod.DEDUCTION_FROM_BENEFITS,
    "direct-pay": PaymentMethod.DIRECT_PAY,
    "unknown": PaymentMethod.UNSPECIFIED,
}
SHORT_NAMES = {method: short for short, method in BY_SHORT_NAME.items()}


@dataclass(frozen=True)
class Method:
    """A live or past method of payment from. `share` is per cent; `mandatory` and `desire` are the order's flags."""

    number: int
    kind: PaymentMethod
    share: int
    start: date
    frequency: str = ""
    mandatory: bool = False
    desire: bool = False
    until: date | None = None
