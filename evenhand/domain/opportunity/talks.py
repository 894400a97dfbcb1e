"""What a negotiation of arrears carries: what began it, what was said and offered, how it ended. Source: NEG."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.situation import Reported
from evenhand.domain.opportunity.household_budget import BudgetLine

NEGOTIATION = "arrears-negotiation"


class Entry(StrEnum):
    """What starts a negotiation (NEG-1)."""

    ASKED = "asked-by-paying-parent"
    BEFORE_ENFORCEMENT = "before-enforcement"
    TRANSITIONED = "arrears-transitioned"
    BALANCE_CHANGED = "balance-changed"
    CASEWORKER = "started-by-caseworker"
    TO_DIRECT_PAY = "changed-to-direct-pay"


class Willing(StrEnum):
    """What the paying parent will do: the activity plan (NEG-6)."""

    CARD = "card"
    DEBIT_AGAIN = "dd-represent"
    NON_IMMEDIATE = "non-immediate"
    REFUSES = "refuses"
    CANNOT = "cannot"
    NEGOTIATES = "negotiation-requested"
    NOT_REACHED = "not-reached"


class Agreed(StrEnum):
    """How a negotiation was decided."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    DEFERRED = "deferred"


@dataclass(frozen=True)
class Terms:
    """A plan in figures, in pence.

    Attributes:
        instalment: what the first instalment of arrears carries; None where none does.
        months: from the agreement to the end of the plan (N9); None where it ends on no known day.
        breaches: whether it runs beyond the debt steer (NEG-11).
        review_on: when arrears that wait are looked at again.
    """

    rung: Rung
    lump_sum: int
    instalment: int | None
    ends_on: date | None
    months: int | None
    breaches: bool
    review_on: date | None = None


@dataclass(frozen=True)
class Means:
    """What a plan was worked out from: the first payment, how often, a week's income and spending, and the offer.

    `budget` is what was said of income and spending heading by heading; the sums of a week stand beside it.
    """

    first_on: date
    every: Frequency
    net: int | None = None
    essential: int | None = None
    priority: int | None = None
    lump_sum: int = 0
    instalment: int | None = None
    months: int | None = None
    budget: tuple[BudgetLine, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """A plan as it was proposed on a day; `recommended` is what the office's tool recommended then."""

    on: date
    means: Means
    terms: Terms
    recommended: Rung | None


@dataclass(frozen=True)
class Talks:
    """The details of a negotiation.

    Attributes:
        disputed: pence that are disputed, left out of every plan until that is settled; None until the debt is known.
        willing: the activity plan, once somebody was reached.
        hardship: whether the receiving parent reports hardship.
        offers: every plan that was proposed, in order; the last is the one that is decided on.
        decision: None until decided.
        acceptable: what would have been agreed to, where it was refused and a plan could be worked out.
        review_on: when the decision is looked at again.
    """

    entry: Entry
    disputed: int | None = None
    willing: Willing | None = None
    hardship: Reported = Reported.UNKNOWN
    offers: tuple[Proposal, ...] = ()
    decision: Agreed | None = None
    decided_on: date | None = None
    acceptable: Terms | None = None
    review_on: date | None = None

    @property
    def plan(self) -> Proposal | None:
        """What is decided on."""
        return self.offers[-1] if self.offers else None

    @property
    def longer(self) -> bool:
        """Whether the plan runs beyond the debt steer, or the arrears wait (NEG-13)."""
        return self.plan is not None and self.plan.terms.breaches
