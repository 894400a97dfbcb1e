"""What happens in a negotiation of arrears."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.negotiation.situation import Reported
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.talks import Agreed, Proposal, RefusalGround, Terms, Willing


@dataclass(frozen=True, kw_only=True)
class DebtQuantified(Event):
    """What is owed was opened up, and how much of it is disputed (NEG-2)."""

    number: int
    disputed: int
    on: date


@dataclass(frozen=True, kw_only=True)
class TalkHeld(Event):
    """The paying parent was spoken to, or tried; `willing` is the activity plan (NEG-6)."""

    number: int
    willing: Willing
    on: date


@dataclass(frozen=True, kw_only=True)
class PlanProposed(Event):
    """A plan was proposed; those before it are kept (NEG-9, NEG-11)."""

    number: int
    proposal: Proposal


@dataclass(frozen=True, kw_only=True)
class HardshipHeard(Event):
    """The receiving parent was asked whether a longer plan brings hardship (NEG-13)."""

    number: int
    hardship: Reported
    on: date


@dataclass(frozen=True, kw_only=True)
class CounterOffered(Event):
    """Another plan is to be proposed: the one before is kept, and not decided on."""

    number: int
    on: date


@dataclass(frozen=True, kw_only=True)
class NegotiationDecided(Event):
    """How a negotiation was decided: the plan agreed, or why not and what would have been acceptable (NEG-10, NEG-14).

    `theirs` are pence that the receiving parent of this case gets by the plan, the last of them on `theirs_by`.
    """

    number: int
    decision: Agreed
    on: date
    plan: Terms | None = None
    acceptable: Terms | None = None
    review_on: date | None = None
    ground: RefusalGround | None = None
    theirs: int = 0
    theirs_by: date | None = None


@dataclass(frozen=True, kw_only=True)
class TalkTried(Event):
    """Somebody tried to reach the paying parent about their arrears, and did not (NEG-3)."""

    number: int
    on: date


@dataclass(frozen=True, kw_only=True)
class PlanScheduled(Event):
    """The schedule of the account follows the plan that was agreed, from its first collection on (NEG-10)."""

    number: int
    on: date
    start: date
    agreed: AgreedArrears


@dataclass(frozen=True, kw_only=True)
class PlanBroken(Event):
    """A payment of an agreed plan did not come whole in time: a talk is due (N8). `number` is the negotiation."""

    number: int
    instalment: int
    due_on: date
    on: date


@dataclass(frozen=True, kw_only=True)
class PlanReviewed(Event):
    """An agreed plan was looked at again; `next_on` is when it is once more, where that was said (NEG-10, N8)."""

    number: int
    kept: bool
    on: date
    next_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class EnforcementReferred(Event):
    """Arrears go to enforcement.

    `attempt_on`: when somebody first tried to negotiate; None where nobody had to and nobody did. `beside_order`: a
    deduction from earnings runs already.
    """

    number: int
    action: str
    employment: str
    beside_order: bool
    attempt_on: date | None
    on: date
