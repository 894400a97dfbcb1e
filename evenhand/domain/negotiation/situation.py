"""What a negotiation starts from: what is owed, what comes in, what goes out. Amounts in pence; None is unknown."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency


class Household(StrEnum):
    """With whom a child lives."""

    PAYING = "paying-parent"
    RECEIVING = "receiving-parent"


class Reported(StrEnum):
    """Whether something was reported."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Ongoing:
    """Maintenance that goes on in one case.

    Attributes:
        collected: by the office, and so with a fee; otherwise paid directly.
        asked: what the account asked for beyond what fell due up to the agreement, in sevenths of a penny; below
            nothing where days that are over were not asked for. None where there is no account: then the days before
            the first instalment are nobody's matter here.
    """

    receiving_parent: str
    weekly: int
    collected: bool
    opportunity: DateRange | None = None
    asked: int | None = None


@dataclass(frozen=True)
class Debt:
    """Arrears of one kind.

    Attributes:
        receiving_parent: to whom they are owed; empty is the Secretary of State.
        old_scheme: whether they come from before the 2012 scheme.
        backdated: how much of them a backdated change made, and nobody missed.
        disputed: how much of them is disputed: it is left out until that is settled.
    """

    pence: int
    receiving_parent: str = ""
    old_scheme: bool = False
    backdated: int = 0
    disputed: int = 0


@dataclass(frozen=True)
class Commitment:
    """A part of the spending that is known to end: `until` is the first day without it."""

    weekly: int
    until: date


@dataclass(frozen=True)
class Offer:
    """The paying parent's own: arrears paid with each instalment, or the months in which they would be cleared."""

    instalment: int | None = None
    months: int | None = None


@dataclass(frozen=True)
class Situation:
    """A paying parent on the day of an agreement.

    Attributes:
        on: the day of the agreement.
        review_on: the next annual review: the first day that the present schedule does not cover.
        first_on: the first instalment, before working days count.
        charges: enforcement charges that are owed.
        net: net income a week.
        essential, priority: essential spending and priority debts a week; `ending` are parts of them.
        lump_sum: what could be paid now.
        children: the household of each child.
        hardship: whether the receiving parent reports hardship.
        nation: whose working days count.
    """

    on: date
    review_on: date
    first_on: date
    every: Frequency
    ongoing: tuple[Ongoing, ...]
    debts: tuple[Debt, ...]
    charges: int = 0
    net: int | None = None
    essential: int | None = None
    priority: int | None = 0
    ending: tuple[Commitment, ...] = ()
    lump_sum: int = 0
    children: tuple[Household, ...] = ()
    hardship: Reported = Reported.UNKNOWN
    offer: Offer | None = None
    nation: str = "england-and-wales"

    @property
    def spending(self) -> int | None:
        """Essential spending and priority debts a week; None where either is unknown."""
        return None if self.essential is None or self.priority is None else self.essential + self.priority

    @property
    def weekly(self) -> int:
        """Weekly maintenance in all cases."""
        return sum(case.weekly for case in self.ongoing)

    @cached_property
    def arrears(self) -> int:
        """Arrears that nobody disputes."""
        return sum(debt.pence - debt.disputed for debt in self.debts)

    @cached_property
    def owed(self) -> int:
        """What a plan clears: arrears that nobody disputes, and charges."""
        return self.arrears + self.charges

    @property
    def lump(self) -> int:
        """What is paid now in every plan but the whole: what there is, and no more than what is owed."""
        return min(self.lump_sum, self.owed)
