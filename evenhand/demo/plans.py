"""What will happen to one offer."""

from dataclasses import dataclass
from enum import StrEnum


class Says(StrEnum):
    """How the offer to a paying parent ends."""

    ACCEPTS = "accepts"
    ACCEPTS_LATE = "accepts-late"
    DECLINES = "declines"
    SILENCE = "silence"
    LETTER_RETURNED = "letter-returned"
    PREFERS_COLLECT_AND_PAY = "prefers-collect-and-pay"
    CLAIMS_VOLUNTARY = "claims-voluntary"
    NOW_ON_BENEFIT = "now-on-benefit"
    NIL_INCOME = "nil-income"
    NEVER_CALLED = "never-called"


@dataclass(frozen=True)
class Attempt:
    """A call: days after the offer request opened, and whether somebody answered."""

    after_days: int
    reached: bool


@dataclass(frozen=True)
class Plan:
    """What happens to one offer, days counted from the day on which its request opened.

    Attributes:
        says: how it ends.
        reason: what the caseworker notes.
        attempts: the calls, in order; only the last can reach somebody.
        letter_returned_after: the day the letter comes back, or None.
        new_address_after: the day a new address becomes known after that, or None.
        first_collection_after: where they accept, days from the answer to the first payment.
        direct_debit: they can set one up; otherwise a standing order, by exception.
        voluntary_upheld: where they claim that the order was voluntary, what the old records say.
        lapses_after: where they accept, days from the answer until a benefit starts and the chance lapses; mostly None.
        receiving_parent_wants: what the receiving parent answers if the application does not say.
        caseworker: which of the caseworkers of new applications does it, from 0.
    """

    says: Says
    reason: str
    attempts: tuple[Attempt, ...]
    letter_returned_after: int | None
    new_address_after: int | None
    first_collection_after: int
    direct_debit: bool
    voluntary_upheld: bool
    lapses_after: int | None
    receiving_parent_wants: str
    caseworker: int

    @property
    def answers_after(self) -> int | None:
        """The day of the answer; None where nobody was reached."""
        return next((attempt.after_days for attempt in self.attempts if attempt.reached), None)
