"""A service request and what has been recorded on it."""

from dataclasses import dataclass, field, replace
from datetime import date

from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.talks import Talks
from evenhand.domain.opportunity.vocabulary import Ending, Ground, OfferAnswer, Resolution, Status


@dataclass(frozen=True)
class TaskRecord:
    """What was recorded on a task: the values chosen (never free text), who, and on which business date."""

    task: str
    values: tuple[tuple[str, str], ...]
    by: str
    on: date


@dataclass(frozen=True)
class Offer:
    """The offer that an offer request carries.

    Attributes:
        window_from: the letter that started the window: the provisional calculation letter, or its re-issue (R29).
        offered_on: Offer Date, the first attempted contact; None until somebody tried.
        answer: how it stands; None while nothing is decided.
        ground: why it did not lead to an opportunity.
        attempts: unsuccessful calls recorded.
        claim_voluntary: what the paying parent said of the old order; None until asked.
    """

    window_from: date | None = None
    offered_on: date | None = None
    answer: OfferAnswer | None = None
    answered_on: date | None = None
    ground: Ground | None = None
    attempts: int = 0
    claim_voluntary: bool | None = None
    negotiation_failed: bool = False
    by_direct_debit: bool | None = None
    first_collection_on: date | None = None
    charge: str = ""


@dataclass(frozen=True)
class Request:
    """One service request of a case.

    Attributes:
        number: its number within the case, from 1.
        procedure, version: the procedure and the version it was opened under.
        cause: what opened it; unique within the case, so that nothing opens twice.
        parent: number of the request it is a child of.
        segment: the team that works it.
        done: live task records, in the order recorded.
        moved: tasks that went to a follow-up request when the system closed this one.
        closing: the details of an outcome request; None on any other.
        talks: the details of a negotiation; None on any other.
        tried: when a talk about a missed payment reached nobody.
    """

    number: int
    procedure: str
    version: str
    cause: str
    opened_on: date
    opened_by: str
    segment: str
    parent: int | None = None
    status: Status = Status.OPEN
    sub_status: str = ""
    resolution: Resolution = Resolution.NONE
    ending: Ending | None = None
    closed_on: date | None = None
    assigned_to: str = ""
    reminder: str = ""
    offer: Offer | None = None
    carried: tuple[str, ...] = ()
    done: tuple[TaskRecord, ...] = field(default=())
    moved: tuple[str, ...] = ()
    closing: Closing | None = None
    talks: Talks | None = None
    tried: tuple[date, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether work is left on it."""
        return self.status is not Status.CLOSED

    def record_of(self, task: str) -> TaskRecord | None:
        """The live record of a task."""
        return next((record for record in self.done if record.task == task), None)

    def with_record(self, record: TaskRecord) -> "Request":
        """The request with a task recorded; a second record of a task takes the first one's place."""
        kept = tuple(other for other in self.done if other.task != record.task)
        return replace(self, done=(*kept, record))

    def without_record(self, task: str) -> "Request":
        """The request with a task to be recorded anew."""
        return replace(self, done=tuple(other for other in self.done if other.task != task))
