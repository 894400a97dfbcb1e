"""A procedure as it is told to a reader: who does each task, when it is needed, what comes first, what follows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.procedures.permits import ROLE_WORDS
from evenhand.domain.procedures.predicates import PREDICATES
from evenhand.domain.procedures.shape import Procedure, Task
from evenhand.domain.procedures.timer_words import TIMERS

OPENS, CLOSES = "opens", "closes"
CARRIED = "seen"
"""What a page carries unseen is asked of nobody."""
OPENS_WORDS, CLOSES_WORDS = "The request opens", "The request closes itself"


@dataclass(frozen=True)
class ToldTask:
    """One task in words.

    Attributes:
        number: its place in the procedure, from 1.
        when: all that must hold, otherwise it is not needed; none where it always is.
        after: titles of the tasks that come first.
        waits_for: what else must hold before it can start.
        asks: what its form asks.
        starts: what the timers that it may set will do.
    """

    number: int
    task: Task
    who: str
    when: tuple[str, ...]
    after: tuple[str, ...]
    waits_for: tuple[str, ...]
    asks: tuple[str, ...]
    starts: tuple[str, ...]

    @property
    def by_system(self) -> bool:
        """Whether nobody has to do it."""
        return self.task.who == ("system",)


def told(procedure: Procedure) -> tuple[ToldTask, ...]:
    """Every task in the procedure's order."""
    titles = {task.id: task.title for task in procedure.tasks}
    return tuple(
        ToldTask(
            number=number,
            task=task,
            who=who(task),
            when=tuple(words(name) for name in task.when),
            after=tuple(titles[name] for name in task.after),
            waits_for=tuple(words(name) for name in task.not_before),
            asks=tuple(questions(task)),
            starts=tuple(TIMERS[name] for name in task.starts),
        )
        for number, task in enumerate(procedure.tasks, 1)
    )


def arrows(procedure: Procedure) -> Iterator[tuple[str, str]]:
    """What comes after what, by task id, from the opening of the request to its closing."""
    followed = {name for task in procedure.tasks for name in task.after}
    for task in procedure.tasks:
        yield from ((before, task.id) for before in task.after or (OPENS,))
    yield from ((task.id, CLOSES) for task in procedure.tasks if task.id not in followed)


def opened_by(procedure: str, procedures: Mapping[str, Procedure]) -> Iterator[tuple[Procedure, Task]]:
    """The tasks of others that may open a request of it."""
    for other in procedures.values():
        yield from ((other, task) for task in other.tasks if procedure in task.opens)


def words(condition: str) -> str:
    """A condition by its name, in words that go on after "if"."""
    return PREDICATES[condition].means or condition.replace("_", " ")


def who(task: Task) -> str:
    """Who may record a task."""
    return " or ".join(ROLE_WORDS.get(role, role) for role in task.who)


def questions(task: Task) -> Iterator[str]:
    """What the form of a task asks."""
    if task.asks:
        asked = (field.metadata.get("ask") for field in fields(COMMANDS[task.asks]))
        yield from (ask.label for ask in asked if isinstance(ask, Ask) and ask.words != CARRIED)


def team(procedure: Procedure) -> str:
    """Who works it, in words."""
    return "The team that owns the case" if procedure.segment == "owner" else f"Team {procedure.segment}"


def since(procedure: Procedure) -> date:
    """The first day of the month from which new requests follow this version."""
    return date.fromisoformat(f"{procedure.version}-01")
