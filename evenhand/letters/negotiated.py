"""What the letters know that tell what came of a talk about what is owed (NEG-12).

The paying parent reads the plan, or why there is none and what would be agreed to. The receiving parent reads what they
get of it and by when: nothing of what the other parent has, spends, said or offered.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from evenhand.letters.context import LetterContext
from evenhand.letters.terms import Came, Role, WhyNot


@dataclass(frozen=True, kw_only=True)
class PlanPart:
    """Payments in a row of the same amount: the day of the first, how many, and how much each, as printed."""

    first_on: date
    count: str
    each: str


@dataclass(frozen=True, kw_only=True)
class Negotiated(LetterContext):
    """What came of it. `review_on` is when it is looked at again, where that is known."""

    came: Came
    review_on: date | None

    def __post_init__(self) -> None:
        if self.came is Came.WAITS and self.review_on is None:
            raise ValueError("What waits is looked at again on a day that the letter names.")


@dataclass(frozen=True, kw_only=True)
class NegotiatedPaying(Negotiated):
    """Amounts as printed; None where there is none.

    Attributes:
        lump, lump_on: what is paid in one sum, and when.
        parts: the payments after that; `last_on` is the day of the last payment, `total` all of it.
        disputed: left out until that is settled.
        longer: whether it takes more than two years.
        why_not: why it was refused; `would_lump`, `would_pay` and `would_end` are what would be agreed to.
        asked: whether they asked for the talk themselves: then nothing else follows from it.
    """

    recipient_role: ClassVar[Role] = Role.PAYING
    lump: str | None = None
    lump_on: date | None = None
    parts: tuple[PlanPart, ...] = ()
    last_on: date | None = None
    total: str | None = None
    disputed: str | None = None
    longer: bool = False
    why_not: WhyNot | None = None
    would_lump: str | None = None
    would_pay: str | None = None
    would_end: date | None = None
    asked: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.came is Came.AGREED and (self.total is None or self.last_on is None):
            raise ValueError("A plan that was agreed has an amount and a last day.")
        if (self.came is Came.REFUSED) != (self.why_not is not None):
            raise ValueError("A refusal says why, and nothing else does.")


@dataclass(frozen=True, kw_only=True)
class NegotiatedReceiving(Negotiated):
    """`theirs` is what the recipient gets by the plan, the last of it due from the other parent on `theirs_by`."""

    recipient_role: ClassVar[Role] = Role.RECEIVING
    theirs: str | None = None
    theirs_by: date | None = None
