"""What the letters know that tell how an opportunity ended (LET-1, LET-2).

Why it ended early is told as far as it is the recipient's own business: that the receiving parent asked for direct pay
has no place in the paying parent's letter, and a benefit or an income of the paying parent none in the receiving
parent's.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from evenhand.letters.context import LetterContext
from evenhand.letters.terms import OwnReason, Result, Role, Ways


@dataclass(frozen=True, kw_only=True)
class MissedPayment:
    """A payment that did not come as agreed: when it was due, how much, and what of it came, as printed."""

    due_on: date
    due: str
    came: str


@dataclass(frozen=True, kw_only=True)
class TrialEnded(LetterContext):
    """How it ended. `early` is before its last day; `ways` is how maintenance is paid from `effective_on`.

    `fees_from` is None where no fee starts: with direct pay, with a closed case, and where nothing is collected yet.
    """

    result: Result
    early: bool
    ways: Ways
    effective_on: date
    fees_from: date | None
    owed: bool

    def __post_init__(self) -> None:
        if self.fees_from is None:
            return
        if self.ways is not Ways.COLLECTED:
            raise ValueError("A fee starts only where the office goes on collecting.")
        if self.fees_from < self.effective_on:
            raise ValueError("A fee never starts before the date on which the check takes effect (R10).")


@dataclass(frozen=True, kw_only=True)
class TrialEndedPaying(TrialEnded):
    """`missed` are the payments on which it failed; `deductions_under_way` tells that wages may still be taken."""

    recipient_role: ClassVar[Role] = Role.PAYING
    own_reason: OwnReason | None
    missed: tuple[MissedPayment, ...]
    deductions_under_way: bool
    collection_fee_percent: Decimal
    months_in_full: int


@dataclass(frozen=True, kw_only=True)
class TrialEndedReceiving(TrialEnded):
    """`payments_missed` is about payments due to the recipient, and says no more than that there were some."""

    recipient_role: ClassVar[Role] = Role.RECEIVING
    asked_for_direct_pay: bool
    payments_missed: bool
    receiving_fee_percent: Decimal

    @property
    def ended_by_a_change(self) -> bool:
        """Whether it ended early for a reason that is not the recipient's to know."""
        told = self.asked_for_direct_pay or self.payments_missed or self.ways is Ways.CLOSED
        return self.early and not told
