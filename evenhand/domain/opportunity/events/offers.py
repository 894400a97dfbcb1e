"""The offer, and what came of it."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.vocabulary import Applicant, Ground, OfferAnswer, OpportunityStatus, Resolution


@dataclass(frozen=True, kw_only=True)
class OfferDated(Event):
    """The Offer Date: the first attempted contact to make the offer."""

    number: int
    offered_on: date


@dataclass(frozen=True, kw_only=True)
class OrderClaimed(Event):
    """What the paying parent said of the old order."""

    number: int
    voluntary: bool


@dataclass(frozen=True, kw_only=True)
class OfferAnswered(Event):
    """The offer is decided: accepted, or not, and on what ground."""

    number: int
    answer: OfferAnswer
    on: date
    resolution: Resolution
    ground: Ground | None = None
    by_direct_debit: bool | None = None
    first_collection_on: date | None = None
    negotiation_failed: bool = False


@dataclass(frozen=True, kw_only=True)
class OfferWindowRestarted(Event):
    """A new address is known: the letter goes out again and the window starts again (R29)."""

    number: int
    window_from: date


@dataclass(frozen=True, kw_only=True)
class OpportunityAccepted(Event):
    """The opportunity stands, with its period."""

    number: int
    route: Applicant
    period: DateRange


@dataclass(frozen=True, kw_only=True)
class OpportunityMoved(Event):
    """The opportunity started, or lapsed before it could."""

    status: OpportunityStatus
    ground: Ground | None = None


@dataclass(frozen=True, kw_only=True)
class UnlikelyToPayRecorded(Event):
    """Unlikely to Pay Status; empty is none."""

    status: str


@dataclass(frozen=True, kw_only=True)
class OutcomeRecorded(Event):
    """The Compliance Opportunity drop-down."""

    outcome: str
