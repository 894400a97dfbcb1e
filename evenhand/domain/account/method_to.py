"""Methods of payment to: how money reaches a receiving parent. Source: M10, SCH-17."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PaymentTo(StrEnum):
    """Method of payment to: into an account, by a payable order sent by post, or from one parent to the other."""

    DIRECT_PAYMENT = "Direct Payment"
    PAYABLE_ORDER = "Payable Order"
    DIRECT_PAY = "Direct Pay"


@dataclass(frozen=True)
class MethodTo:
    """A live or past method of payment to a receiving parent; one is live at a time."""

    number: int
    kind: PaymentTo
    start: date
    until: date | None = None
