"""The shape of a procedure: data, with a closed set of keys. Rules cannot be written in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Task:
    """One task of a procedure.

    Attributes:
        id: unique within the procedure.
        steps: the step ids that it carries out.
        who: roles that may record it; `system` where the system does it.
        title: what a person does, in the imperative.
        asks: name of the command that it asks.
        does: name of the decision that it takes.
        when: names of predicates that must all hold, otherwise it is not needed.
        after: tasks that come first.
        not_before: names of predicates that must all hold before it can start.
        say: id of the words to say, in data/scripts.
        opens: procedures of the requests that it may open.
        letters: codes of the letters that it queues.
        starts: the timers that it may set.

    The last three tell what a task leads to; they decide nothing, and a test holds them to what the decisions do.
    """

    id: str
    steps: tuple[str, ...]
    who: tuple[str, ...]
    title: str
    asks: str = ""
    does: str = ""
    when: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    say: str = ""
    opens: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Procedure:
    """A procedure as data. `request` holds the values that staff know: process, area, sub_area, source.

    `segment` is the team that works it; `owner` is the one that owns the case (GEN-10). `version` is the month from
    which new requests follow it; a request keeps the version that it was opened under. `starts`: the timers that may
    be set as it opens.
    """

    id: str
    version: str
    title: str
    segment: str
    opened_because: str
    request: Mapping[str, str]
    tasks: tuple[Task, ...]
    starts: tuple[str, ...] = ()

    def task(self, task: str) -> Task | None:
        """The task with this id."""
        return next((item for item in self.tasks if item.id == task), None)


@dataclass(frozen=True)
class Actor:
    """Who acts. `restricted` is the grant to see restricted cases (P1); `system` is the office's own clockwork."""

    id: str
    roles: frozenset[str]
    restricted: bool = False

    @property
    def is_system(self) -> bool:
        """Whether the system itself acts."""
        return "system" in self.roles


SYSTEM = Actor("system", frozenset({"system"}), restricted=True)


class TaskState(StrEnum):
    """How a task stands."""

    DONE = "done"
    READY = "can start"
    WAITING = "cannot start yet"
    NOT_NEEDED = "not needed"
    SYSTEM = "done by the system"
    MOVED = "moved to a follow-up"
