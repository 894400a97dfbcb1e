"""All that a decision about one case reads."""

from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.account.method_to import MethodTo
from evenhand.domain.account.methods import Method
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.opportunity.application import Application, Exclusion, Legacy
from evenhand.domain.opportunity.ending import Approval, News
from evenhand.domain.opportunity.ending_words import Answer, CheckStatus, Compliance
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
    """An accepted opportunity. `period` is half open: the end date is the first day after (R1).

    Attributes:
        request: the offer that was accepted.
        extended: by how many whole months (R16).
        compliance, check: how it ended; None until then.
        ended_on: the day on which it ended: the end date, or the effective date of an early end's check.
        fees_from: the day from which fees count again; None where they do not (R10).
    """

    request: int
    route: Applicant
    period: DateRange
    status: OpportunityStatus = OpportunityStatus.ACCEPTED
    extended: int = 0
    compliance: Compliance | None = None
    check: CheckStatus | None = None
    ended_on: date | None = None
    fees_from: date | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not lost before it started."""
        return self.status is not OpportunityStatus.LAPSED

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided how it ends."""
        return self.status in (OpportunityStatus.ACCEPTED, OpportunityStatus.RUNNING)

    @property
    def free_of_fees(self) -> DateRange:
        """The days without fees: from its start until they count again, without end while that is not decided."""
        return free_of_fees(self.period.start, self.fees_from)


def free_of_fees(start: date, fees_from: date | None) -> DateRange:
    """The days of an opportunity without fees; the first is always one, even where it was decided on that very day."""
    return DateRange(start, fees_from if fees_from is None or fees_from > start else add_days(start, 1))


@dataclass(frozen=True)
class Timer:
    """A deadline: why it runs, what set it, and the day on which it is due."""

    why: TimerWhy
    request: int
    since: date
    due_on: date


@dataclass(frozen=True)
class LetterDue:
    """A letter that has a cause. One cause, recipient and code: one letter. `drafted`: a person sends it."""

    code: str
    to: Role
    cause: str
    on: date
    drafted: bool = False


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
class Decision:
    """A discretionary decision: what was chosen against what was proposed, and about which children (GEN-8).

    `statement_from` names the text of the office by the day from which it holds; reasons and welfare lines are notes.
    """

    request: int
    task: str
    chosen: str
    proposed: str
    statement_from: date
    children: tuple[str, ...]
    by: str
    on: date
    place: int = 0


@dataclass(frozen=True)
class CaseState:
    """One case with its two parents, its account's methods, and everything open on it.

    `account` is the paying parent's master case (12 digits). `news` may end the opportunity early (EAR-1); the case is
    to close on `closing_on`, and closed on `closed_on`, from which nothing waits on it. `version` counts the writes to
    the case row, `account_version` those to the account row.
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
    approvals: tuple[Approval, ...] = ()
    decisions: tuple[Decision, ...] = ()
    news: tuple[News, ...] = ()
    closing_on: date | None = None
    closed_on: date | None = None
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

    def approval_of(self, number: int) -> Approval | None:
        """What waits for a team leader on a request; there is one at most (R17)."""
        return next((a for a in self.approvals if a.request == number and a.answer is Answer.WAITING), None)

    def live_methods(self, today: date) -> tuple[Method, ...]:
        """The methods that have not ended."""
        return tuple(method for method in self.methods if method.until is None or method.until > today)

    def has_note(self, kind: NoteKind) -> bool:
        """Whether a note of this kind is held."""
        return any(note.kind is kind for note in self.notes)
