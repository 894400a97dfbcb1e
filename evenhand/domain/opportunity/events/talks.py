"""What happens in a negotiation of arrears."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.negotiation.situation import Reported
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.talks import Agreed, Proposal, Terms, Willing


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
    """How a negotiation was decided: the plan agreed, or what would have been acceptable (NEG-10, NEG-14)."""

    number: int
    decision: Agreed
    on: date
    plan: Terms | None = None
    acceptable: Terms | None = None
    review_on: date | None = None
