"""What a letter may know. A letter can say only what its context holds.

About the other parent a context holds one thing: the name that both parents know. It has no field for where the other
parent lives, works or banks, or how they can be reached. Whether wages are part of the payments is known to the paying
parent's context alone, because it tells that they have an employer.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from evenhand.letters.terms import PaymentShape, Role


@dataclass(frozen=True, kw_only=True)
class OfficeDetails:
    """How the office signs and can be reached, in the language of the letter."""

    name: str
    phone: str
    reply_address: tuple[str, ...]
    signed_by: str


@dataclass(frozen=True, kw_only=True)
class LetterContext:
    """What every letter knows. `other_parent_name` is None where the name must not be passed on."""

    recipient_role: ClassVar[Role]
    recipient_name: str
    recipient_address: tuple[str, ...]
    other_parent_name: str | None
    case_reference: str
    dated: date
    office: OfficeDetails


@dataclass(frozen=True, kw_only=True)
class OfferAccepted(LetterContext):
    """The offer was accepted (PPO-10, RPO-13).

    `start_on`, `judged_until` and `end_on` are half open: a letter shows the day before the last two. Payments due
    before `judged_until` are judged; any days from there to `end_on` are for the last one to clear (R1).
    """

    trial_months: int
    start_on: date
    judged_until: date
    end_on: date
    first_payment_on: date

    def __post_init__(self) -> None:
        if not self.start_on < self.judged_until <= self.end_on:
            raise ValueError("An accepted offer starts before its payments stop being judged, and ends then or later.")
        if not self.start_on <= self.first_payment_on < self.judged_until:
            raise ValueError("The first payment of an accepted offer falls due in the time that is judged (R25).")


@dataclass(frozen=True, kw_only=True)
class OfferAcceptedPaying(OfferAccepted):
    recipient_role: ClassVar[Role] = Role.PAYING
    payment_shape: PaymentShape
    collection_fee_percent: Decimal


@dataclass(frozen=True, kw_only=True)
class OfferAcceptedReceiving(OfferAccepted):
    recipient_role: ClassVar[Role] = Role.RECEIVING
    receiving_fee_percent: Decimal


@dataclass(frozen=True, kw_only=True)
class ChanceExplained(LetterContext):
    """The note with the provisional calculation letter (RPO-1). `answer_by` is the last day to answer (R2)."""

    trial_months: int
    answer_by: date

    def __post_init__(self) -> None:
        if self.answer_by <= self.dated:
            raise ValueError("The last day to answer comes after the date of the letter.")


@dataclass(frozen=True, kw_only=True)
class ChanceExplainedPaying(ChanceExplained):
    recipient_role: ClassVar[Role] = Role.PAYING
    collection_fee_percent: Decimal


@dataclass(frozen=True, kw_only=True)
class ChanceExplainedReceiving(ChanceExplained):
    recipient_role: ClassVar[Role] = Role.RECEIVING
    receiving_fee_percent: Decimal


@dataclass(frozen=True, kw_only=True)
class WorkedOut(LetterContext):
    """Maintenance was worked out (PPO-13, RPO-15). `amounts` are those of the recipient's own case, as printed."""

    counts_from: date
    collected: bool
    amounts: tuple[tuple[str, str], ...]

    def amount(self, name: str) -> str | None:
        """An amount by the name of its slot; None where there is none."""
        return dict(self.amounts).get(name)


@dataclass(frozen=True, kw_only=True)
class WorkedOutPaying(WorkedOut):
    """The way from the paying parent's own income to what they pay for this case stands in their letter alone."""

    recipient_role: ClassVar[Role] = Role.PAYING
    percents: tuple[tuple[str, Decimal], ...]
    other_children: int
    children: int
    children_in_all: int

    def percent(self, name: str) -> Decimal | None:
        """A percentage by the name of its slot; None where there is none."""
        return dict(self.percents).get(name)


@dataclass(frozen=True, kw_only=True)
class WorkedOutReceiving(WorkedOut):
    recipient_role: ClassVar[Role] = Role.RECEIVING
