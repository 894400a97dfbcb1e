"""Orders to employers: what each takes from a pay, and whether several run side by side. Source: M5, R9, SCH-33."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.maintenance.frequency import Frequency


@dataclass(frozen=True)
class DeductionOrder:
    """One version of an order, or of a request, to one employer. Amounts are in pence.

    Attributes:
        number: within the account.
        employment: the employer's number among those of the paying parent; no name stands here.
        pay: how often wages are paid.
        weekly, fortnightly, four_weekly, monthly: the normal deduction rate for each length of pay period.
        protected: the part of net earnings in a pay period that is left alone; None where net is not known.
        over: whether the rate passes the limit of net earnings, so that a person sets it; None where net is not known.
        most: the most that may be taken from a pay, where a person set it (SCH-33, EAR-35).
    """

    number: int
    employment: int
    kind: PaymentMethod
    issued_on: date
    pay: Frequency
    weekly: int
    fortnightly: int
    four_weekly: int
    monthly: int
    protected: int | None = None
    over: bool | None = None
    most: int | None = None
    ended_on: date | None = None

    def rate(self, every: Frequency) -> int:
        """The normal deduction rate for a length of pay period, before any maximum."""
        return {
            Frequency.WEEKLY: self.weekly,
            Frequency.FORTNIGHTLY: self.fortnightly,
            Frequency.FOUR_WEEKLY: self.four_weekly,
            Frequency.MONTHLY: self.monthly,
        }[every]

    @property
    def taken(self) -> int:
        """What is taken from each pay: the rate for its length, and never more than the maximum."""
        rate = self.rate(self.pay)
        return rate if self.most is None else min(rate, self.most)

    def holds(self, on: date) -> bool:
        """Whether the order is in force on a day."""
        return self.issued_on <= on and (self.ended_on is None or on < self.ended_on)


def several_employers(orders: Iterable[DeductionOrder], on: date) -> bool:
    """Whether orders to two or more employers are in force on a day: a ground on which a charge may be waived (R22)."""
    return len({order.employment for order in orders if order.holds(on)}) > 1
