"""What a negotiation of arrears carries: what began it, what was said and offered, how it ended. Source: NEG."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.account.agreed import AgreedArrears, Runs
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


class RefusalGround(StrEnum):
    """Why a plan is refused, in words that the paying parent is told."""

    PAYS_MORE = "pays-more"
    TOO_LONG = "too-long"
    CHILDREN = "children"
    NOT_TOLD = "not-told"
    NOT_KEPT = "not-kept"
    NO_OFFER = "no-offer"


@dataclass(frozen=True)
class Terms:
    """A plan in figures, in pence.

    Attributes:
        instalment: what the first instalment of arrears carries; None where none does.
        months: from the agreement to the end of the plan (N9); None where it ends on no known day.
        breaches: whether it runs beyond the debt steer (NEG-11).
        review_on: when arrears that wait are looked at again.
        runs: so many instalments of arrears and charges of so much each, in order: what the schedule asks for.
    """

    rung: Rung
    lump_sum: int
    instalment: int | None
    ends_on: date | None
    months: int | None
    breaches: bool
    review_on: date | None = None
    runs: Runs = ()

    @property
    def total(self) -> int:
        """All arrears and charges that the plan clears, in pence; what waits is not in it."""
        return self.lump_sum + sum(count * pence for count, pence in self.runs)


@dataclass(frozen=True)
class Means:
    """What a plan was worked out from: the first payment, how often, a week's income and spending, and the offer.

    `budget` is what was said of income and spending heading by heading; the sums of a week stand beside it. `ending` is
    a part of the spending that is known to end, a week, and `ending_on` the first day without it.
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
    ending: int = 0
    ending_on: date | None = None


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
        review_on: when the decision is looked at again, where a review said so or the arrears wait.
        tried: the days on which somebody tried to talk and reached nobody; `talked_on` is that of the talk.
        scheduled_on: when the schedule of the plan was set; `reviewed` are the days of its reviews.
        ground: why it was refused, as the paying parent is told.
        theirs: pence of it that the receiving parent of this case gets, the last of them on `theirs_by`.
        agreed: the plan as the schedule follows it, once that is set.
        broken: the instalments of the account that did not come as agreed.
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
    tried: tuple[date, ...] = ()
    talked_on: date | None = None
    scheduled_on: date | None = None
    reviewed: tuple[date, ...] = ()
    ground: RefusalGround | None = None
    theirs: int = 0
    theirs_by: date | None = None
    agreed: AgreedArrears | None = None
    broken: tuple[int, ...] = ()

    @property
    def plan(self) -> Proposal | None:
        """What is decided on."""
        return self.offers[-1] if self.offers else None

    @property
    def longer(self) -> bool:
        """Whether the plan runs beyond the debt steer, or the arrears wait (NEG-13)."""
        return self.plan is not None and self.plan.terms.breaches

    @property
    def stands(self) -> bool:
        """Whether a plan was agreed, or the arrears wait, and the schedule follows it."""
        return self.decision in (Agreed.ACCEPTED, Agreed.DEFERRED) and self.scheduled_on is not None

    @property
    def until(self) -> date | None:
        """The last day of a payment of it; None where the arrears wait."""
        return None if self.agreed is None or self.agreed.waits else self.agreed.last_on

    @property
    def attempts(self) -> tuple[date, ...]:
        """When somebody tried to negotiate: a talk that was held is an attempt as well."""
        return (*self.tried, self.talked_on) if self.talked_on is not None else self.tried
