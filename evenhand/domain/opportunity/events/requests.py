"""The life of a service request."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.talks import Entry
from evenhand.domain.opportunity.vocabulary import ContactOutcome, Ending, Ground, OfferAnswer, Resolution, Role


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
    trigger: Trigger | None = None
    since: date | None = None
    instalment: int | None = None
    entry: Entry | None = None


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
