"""The office's procedures, as pages and the API tell them: nothing in them is of a case."""

from collections.abc import Iterator
from dataclasses import dataclass

from evenhand.config.book import the_book
from evenhand.domain.procedures.drawing_proposals import Proposed, has_proposals, proposed, without
from evenhand.domain.procedures.shape import Procedure
from evenhand.domain.procedures.timer_words import OPENED_BY_TIMERS, TIMERS
from evenhand.domain.procedures.told import ToldTask, opened_by, told


@dataclass(frozen=True)
class Clock:
    """A timer that a procedure may start: by its opening or by which tasks, what it does, and what it may open."""

    name: str
    says: str
    by: tuple[str, ...]
    at_opening: bool
    opens: tuple[str, ...]


@dataclass(frozen=True)
class Opener:
    """What may open a request of a procedure: a task of one, or a clock."""

    procedure: str = ""
    task: str = ""
    clock: str = ""


@dataclass(frozen=True)
class Told:
    """One procedure with all that a reader is told of it; where early ends are decided, what is proposed for each."""

    procedure: Procedure
    tasks: tuple[ToldTask, ...]
    clocks: tuple[Clock, ...]
    openers: tuple[Opener, ...]
    proposed: tuple[Proposed, ...]
    without_proposal: tuple[str, ...]


def procedures() -> tuple[Procedure, ...]:
    """Every procedure, by the process that staff know it under, then by its title."""
    return tuple(sorted(the_book().procedures.values(), key=lambda item: (item.request["process"], item.title)))


def told_procedure(name: str) -> Told | None:
    """One procedure; None where there is none of this id."""
    held = the_book().procedures
    if name not in held:
        return None
    procedure = held[name]
    openers = [Opener(procedure=other.id, task=task.title) for other, task in opened_by(name, held)]
    openers += [Opener(clock=TIMERS[timer]) for timer, opens in OPENED_BY_TIMERS.items() if name in opens]
    rows = the_book().scenarios if has_proposals(procedure) else ()
    return Told(
        procedure=procedure,
        tasks=told(procedure),
        clocks=tuple(_clocks(procedure)),
        openers=tuple(openers),
        proposed=tuple(proposed(rows)),
        without_proposal=without(rows) if rows else (),
    )


def _clocks(procedure: Procedure) -> Iterator[Clock]:
    """In the order in which they first may start."""
    by: dict[str, list[str]] = {name: [] for name in procedure.starts}
    for task in procedure.tasks:
        for name in task.starts:
            by.setdefault(name, []).append(task.title)
    for name, tasks in by.items():
        opens = OPENED_BY_TIMERS.get(name, ())
        yield Clock(name, TIMERS[name], tuple(tasks), name in procedure.starts, opens)
