"""What somebody did with a practice case since the exercise began: all that a mark reads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from evenhand.domain.opportunity.events import Event, TaskRecorded
from evenhand.domain.opportunity.state import CaseState, Note
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.rules import Rules

E = TypeVar("E", bound=Event)
APPROVAL = "approve"
"""How the names of tasks begin by which a second person approves."""


@dataclass(frozen=True)
class Did:
    """One event with who brought it about and on which business date; what was taken back is none."""

    event: Event
    by: str
    on: date


@dataclass(frozen=True)
class Said:
    """What the story has a parent say, in pence a week, and what is disputed; None where it says nothing of it."""

    disputed: int | None = None
    net: int | None = None
    essential: int | None = None
    priority: int | None = None


@dataclass(frozen=True)
class Worked:
    """A practice case as it was worked.

    Attributes:
        learner: whose exercise it is; only what they did themselves earns a mark.
        did: every event of the case since the exercise began, in order.
        state: the case as it stands.
        kept_up: pence a week that the arrears may take, on the figures of the story; None where they are no part of it.
        private: where either parent is and works, as it could stand in a text.
    """

    learner: str
    did: tuple[Did, ...]
    state: CaseState
    rules: Rules
    said: Said = Said()
    kept_up: int | None = None
    private: tuple[str, ...] = ()

    def own(self, kind: type[E]) -> Iterator[E]:
        """What the learner did of a kind, in order."""
        return (each.event for each in self.did if each.by == self.learner and isinstance(each.event, kind))

    def last(self, kind: type[E]) -> E | None:
        """The last of it."""
        found = None
        for event in self.own(kind):
            found = event
        return found

    def on(self, event: Event) -> date:
        """The business date of an event."""
        return next(each.on for each in self.did if each.event is event)

    def place(self, event: Event) -> int:
        """Where an event stands among all of them."""
        return next(place for place, each in enumerate(self.did) if each.event is event)

    def task(self, name: str) -> TaskRecorded | None:
        """The last time that the learner recorded a task."""
        return next((each for each in reversed(list(self.own(TaskRecorded))) if each.task == name), None)

    def by_others(self) -> bool:
        """Whether another person recorded a task; an approval is always somebody else's (R17)."""
        own = (self.learner, SYSTEM.id)
        tasks = ((each.by, each.event.task) for each in self.did if isinstance(each.event, TaskRecorded))
        return any(by not in own and not task.startswith(APPROVAL) for by, task in tasks)

    def texts(self, about: str = "") -> tuple[Note, ...]:
        """What the learner wrote, or wrote with one task."""
        return tuple(one for one in self.state.notes if one.by == self.learner and about in ("", one.about))
