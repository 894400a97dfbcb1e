"""What can happen to a case, in business words. Events carry ids, dates and closed values: never names or addresses."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Application, Enforcement, Exclusion, Legacy
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import Assessment, Child, Method
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    ContactOutcome,
    Ending,
    Ground,
    LegacyMethod,
    MethodWas,
    NoteKind,
    OfferAnswer,
    OpportunityStatus,
    PPEligibility,
    Resolution,
    Role,
    Service,
    TimerWhy,
)


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened. `steps` and `rules` are what it rests on: shown under "Why?".

    `stream` names the kind of stream it belongs to: case, person or account.
    """

    stream: ClassVar[str] = "case"
    steps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CaseRegistered(Event):
    """A case came in with a caseload."""

    account: str
    paying: str
    receiving: str
    segment: str
    application: Application
    legacy: Legacy
    annual_review_on: date
    arrears: int
    children: tuple[Child, ...]


@dataclass(frozen=True, kw_only=True)
class PersonRegistered(Event):
    """A person came in with a caseload."""

    stream: ClassVar[str] = "person"
    parent: Parent


@dataclass(frozen=True, kw_only=True)
class FactLearned(Event):
    """A fact about a person became known: `parent` is the person as known from then on."""

    stream: ClassVar[str] = "person"
    kind: str
    parent: Parent
    effective_on: date


@dataclass(frozen=True, kw_only=True)
class ServiceAsked(Event):
    """A parent said which service they want."""

    who: Role
    wants: Service


@dataclass(frozen=True, kw_only=True)
class ProvisionalLetterIssued(Event):
    """The provisional calculation letter went out; the window of the answer runs from it."""

    issued_on: date


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


@dataclass(frozen=True, kw_only=True)
class RequestOpened(Event):
    """A service request was opened."""

    number: int
    procedure: str
    version: str
    cause: str
    segment: str
    by: str
    on: date
    parent: int | None = None
    window_from: date | None = None
    carried: tuple[str, ...] = ()
    answer: OfferAnswer | None = None
    ground: Ground | None = None


@dataclass(frozen=True, kw_only=True)
class RequestAssigned(Event):
    """A request was given to a person; an empty name puts it back in the queue."""

    number: int
    to: str


@dataclass(frozen=True, kw_only=True)
class RequestStarted(Event):
    """Somebody began: the request is In Progress."""

    number: int


@dataclass(frozen=True, kw_only=True)
class TaskRecorded(Event):
    """A task was done. `values` are the closed values chosen; free text went to a note."""

    number: int
    task: str
    values: tuple[tuple[str, str], ...]
    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class RequestClosed(Event):
    """A request came to its end; `moved` names tasks that went to a follow-up."""

    number: int
    ending: Ending
    resolution: Resolution = Resolution.NONE
    moved: tuple[str, ...] = ()
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CallMade(Event):
    """A call was tried or made."""

    number: int
    task: str
    to: Role
    outcome: ContactOutcome
    on: date


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


@dataclass(frozen=True, kw_only=True)
class ChargeDetermined(Event):
    """Whether the deduction order charge applies: yes, no, or a person decides."""

    number: int
    applies: str
    why: str


@dataclass(frozen=True, kw_only=True)
class MethodSet(Event):
    """A method of payment from was set up."""

    stream: ClassVar[str] = "account"
    method: Method


@dataclass(frozen=True, kw_only=True)
class MethodEnded(Event):
    """A method of payment from ended."""

    stream: ClassVar[str] = "account"
    number: int
    until: date


@dataclass(frozen=True, kw_only=True)
class LetterQueued(Event):
    """A letter is due."""

    code: str
    to: Role
    cause: str
    on: date


@dataclass(frozen=True, kw_only=True)
class TimerSet(Event):
    """A deadline runs. One of a kind a request; setting it again moves it."""

    why: TimerWhy
    number: int
    since: date
    due_on: date


@dataclass(frozen=True, kw_only=True)
class TimerStopped(Event):
    """A deadline no longer runs: it fired, or what it waited for happened."""

    why: TimerWhy
    number: int


@dataclass(frozen=True, kw_only=True)
class Reminded(Event):
    """The reminder of an offer fell due: the request shows it."""

    number: int
    text: str


@dataclass(frozen=True, kw_only=True)
class NoteAdded(Event):
    """A note was written. The text is private: it is kept with the note, not with the event."""

    number: int
    kind: NoteKind
    by: str
    on: date
    about: str = ""
    text: str = field(default="", metadata={"private": True})


@dataclass(frozen=True, kw_only=True)
class Undone(Event):
    """A person took back their own slip of the same day; what it had done folds away."""

    command: int


EVENTS: dict[str, type[Event]] = {
    kind.__name__: kind
    for kind in (
        CaseRegistered, PersonRegistered, FactLearned, ServiceAsked, ProvisionalLetterIssued, LegacyLookedUp,
        OrderFound, OnLegalList, ExclusionRecorded, EligibilityAssessed, EligibilityOverridden, RequestOpened,
        RequestAssigned, RequestStarted, TaskRecorded, RequestClosed, CallMade, OfferDated, OrderClaimed,
        OfferAnswered, OfferWindowRestarted, OpportunityAccepted, OpportunityMoved, UnlikelyToPayRecorded,
        OutcomeRecorded, ChargeDetermined, MethodSet, MethodEnded, LetterQueued, TimerSet, TimerStopped, Reminded,
        NoteAdded,
        Undone,
    )
}  # fmt: skip
