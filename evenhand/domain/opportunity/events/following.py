"""What follows an answer: charge, methods, letters, clocks, notes, and a slip taken back."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from evenhand.domain.account.method_to import MethodTo
from evenhand.domain.account.methods import Method
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.vocabulary import NoteKind, Role, TimerWhy


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
class MethodToSet(Event):
    """How the receiving parent is paid was set."""

    method: MethodTo


@dataclass(frozen=True, kw_only=True)
class MethodToEnded(Event):
    """A method of payment to ended."""

    number: int
    until: date


@dataclass(frozen=True, kw_only=True)
class LetterQueued(Event):
    """A letter is due. `drafted`: a person sends it; otherwise it leaves by itself."""

    code: str
    to: Role
    cause: str
    on: date
    drafted: bool = False


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
class OldArrearsCameOver(Event):
    """From this day what was owed under the old scheme is collected here, in pence: to the parent, and to the state."""

    on: date
    receiving_parent: int
    secretary_of_state: int


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
