"""All that a decision about one case reads."""

from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.account.method_to import MethodTo
from evenhand.domain.account.methods import Method
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Application, Exclusion, Legacy
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    NoteKind,
    OpportunityStatus,
    PPEligibility,
    Role,
    Service,
    TimerWhy,
    Verdict,
)


@dataclass(frozen=True)
class Assessment:
    """The last recorded assessment: its verdict, and each criterion by code with what is known of it."""

    verdict: Verdict
    criteria: tuple[tuple[str, str], ...]
    on: date


@dataclass(frozen=True)
class Opportunity:
    """An accepted opportunity. `period` is half open: the end date is the first day after (R1)."""

    request: int
    route: Applicant
    period: DateRange
    status: OpportunityStatus = OpportunityStatus.ACCEPTED


@dataclass(frozen=True)
class Timer:
    """A deadline: why it runs, what set it, and the day on which it is due."""

    why: TimerWhy
    request: int
    since: date
    due_on: date


@dataclass(frozen=True)
class LetterDue:
    """A letter that has a cause. One cause, recipient and code: one letter."""

    code: str
    to: Role
    cause: str
    on: date


@dataclass(frozen=True)
class Note:
    """A note. Its text is kept with it and never in an event."""

    number: int
    kind: NoteKind
    on: date
    by: str
    text: str = ""
    about: str = ""


@dataclass(frozen=True)
class Child:
    """A child of the case, by number; names stay with the people."""

    number: int
    nights_a_year: int


@dataclass(frozen=True)
class CaseState:
    """One case with its two parents, its account's methods, and everything open on it.

    `account` is the paying parent's master case (12 digits). `version` counts the writes to the case row,
    `account_version` those to the account row.
    """

    reference: str
    account: str
    segment: str
    application: Application
    legacy: Legacy
    paying: Parent
    receiving: Parent
    annual_review_on: date
    arrears: int = 0
    service: Service = Service.COLLECT_AND_PAY
    children: tuple[Child, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    assessment: Assessment | None = None
    override: PPEligibility | None = None
    unlikely_to_pay: str = ""
    outcome: str = ""
    requests: tuple[Request, ...] = ()
    opportunity: Opportunity | None = None
    methods: tuple[Method, ...] = ()
    pays_to: tuple[MethodTo, ...] = ()
    timers: tuple[Timer, ...] = ()
    letters: tuple[LetterDue, ...] = ()
    notes: tuple[Note, ...] = field(default=())
    version: int = 0
    account_version: int = 0

    def parent(self, role: Role) -> Parent:
        """The parent in a role."""
        return self.paying if role is Role.PAYING else self.receiving

    def request(self, number: int) -> Request | None:
        """The request with this number."""
        return next((request for request in self.requests if request.number == number), None)

    def open_of(self, *procedures: str) -> Request | None:
        """The open request under one of these procedures."""
        return next((item for item in self.requests if item.is_open and item.procedure in procedures), None)

    def opened_for(self, cause: str) -> Request | None:
        """The request that this cause opened, open or closed."""
        return next((request for request in self.requests if request.cause == cause), None)

    @property
    def next_number(self) -> int:
        """The number of the next request."""
        return max((request.number for request in self.requests), default=0) + 1

    def live_methods(self, today: date) -> tuple[Method, ...]:
        """The methods that have not ended."""
        return tuple(method for method in self.methods if method.until is None or method.until > today)

    def has_note(self, kind: NoteKind) -> bool:
        """Whether a note of this kind is held."""
        return any(note.kind is kind for note in self.notes)
