"""A part of a receipt that counted for one instalment."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.account.methods import PaymentMethod


class How(StrEnum):
    """How it came: whole as it was promised, by a method that was not agreed, or after its day (R8)."""

    IN_TIME = "in time"
    BY_ANOTHER = "by another method"
    LATE = "late"


@dataclass(frozen=True)
class Came:
    """So many pence, by a method, on a day; no day where older receipts were looked at as one sum."""

    on: date | None
    method: PaymentMethod
    pence: int
    how: How
