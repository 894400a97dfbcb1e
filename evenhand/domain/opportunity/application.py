"""What the case brings with it: the application, the old scheme's facts, the lists of legal action."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    EnforcementKind,
    LegacyMethod,
    MethodWas,
    Scheme,
    Service,
)


@dataclass(frozen=True)
class Application:
    """The application to the 2012 scheme. `provisional_letter_on`: issue of the provisional calculation letter."""

    applicant: Applicant
    received_on: date
    receiving_parent_wants: Service = Service.UNKNOWN
    paying_parent_wants: Service = Service.UNKNOWN
    provisional_letter_on: date | None = None
    effective_on: date | None = None


@dataclass(frozen=True)
class Enforcement:
    """One enforcement action of the old scheme, half open."""

    kind: EnforcementKind
    during: DateRange


@dataclass(frozen=True)
class Legacy:
    """Facts of the old scheme.

    Attributes:
        segment: 1 to 5; None is unknown.
        liability_ends_on: T-date; None is unknown.
        enforcement: None is unknown; an empty tuple is none.
        arrears_receiving_parent, arrears_secretary_of_state: pence.
        looked_up_on: the day a person looked the old scheme up (LKP); until then some facts stay unknown (R5).
        legal_list: the paying parent is on the legal list: Active Legacy Enforcement Actions is Y (R27).
    """

    scheme: Scheme = Scheme.NONE
    segment: int | None = None
    closure_notice_on: date | None = None
    selected_on: date | None = None
    liability_ends_on: date | None = None
    method: LegacyMethod = LegacyMethod.UNKNOWN
    method_was: MethodWas = MethodWas.UNKNOWN
    enforcement: tuple[Enforcement, ...] | None = None
    arrears_receiving_parent: int = 0
    arrears_secretary_of_state: int = 0
    arrears_transitioned_on: date | None = None
    looked_up_on: date | None = None
    legal_list: bool = False


@dataclass(frozen=True)
class Exclusion:
    """A legal action that excludes, as the Legal SPOC told us. `source`: the list, or the call."""

    action: EnforcementKind
    during: DateRange
    source: str
