"""The old scheme's facts, legal action, and the assessment."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.application import Enforcement, Exclusion
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.state import Assessment
from evenhand.domain.opportunity.vocabulary import LegacyMethod, MethodWas, PPEligibility


@dataclass(frozen=True, kw_only=True)
class LegacyLookedUp(Event):
    """A person looked the old scheme up."""

    method: LegacyMethod
    method_was: MethodWas
    enforcement: tuple[Enforcement, ...]
    on: date
    segment: int | None = None
    liability_ends_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OrderFound(Event):
    """What the old order proved to be."""

    method_was: MethodWas


@dataclass(frozen=True, kw_only=True)
class OnLegalList(Event):
    """The paying parent is on the legal list: Active Legacy Enforcement Actions is Y."""


@dataclass(frozen=True, kw_only=True)
class ExclusionRecorded(Event):
    """The Legal SPOC named an action that excludes."""

    exclusion: Exclusion


@dataclass(frozen=True, kw_only=True)
class EligibilityAssessed(Event):
    """The assessment gives another answer than before."""

    assessment: Assessment
    field: str


@dataclass(frozen=True, kw_only=True)
class EligibilityOverridden(Event):
    """A person set PP Eligibility beside the derived value, with a reason; no value takes it back."""

    field: PPEligibility | None
