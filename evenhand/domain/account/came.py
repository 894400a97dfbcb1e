"""A part of a receipt that counted for one instalment."""

from collections import defaultdict
from collections.abc import Iterable
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


def otherwise(parts: Iterable[Came], received: int) -> tuple[Came, ...]:
    """What counted beside `received`, which came in time by its own method: one part a method, one a day where late.

    Late money alone may lie within the time that is looked back on when its instalment does not: its days are kept.
    """
    found: dict[tuple[date | None, PaymentMethod, How], int] = defaultdict(int)
    for part in parts:
        pence = part.pence
        if part.how is How.IN_TIME:
            counted = min(received, pence)
            received, pence = received - counted, pence - counted
        if pence:
            found[part.on if part.how is How.LATE else None, part.method, part.how] += pence
    told = (Came(on, method, pence, how) for (on, method, how), pence in found.items())
    return tuple(sorted(told, key=lambda part: (part.how, part.on or date.min, part.method)))
