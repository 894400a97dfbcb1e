"""What each choice of a task would do, in one line: the decision itself is asked, and nothing is written."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import COMMANDS, Command
from evenhand.domain.opportunity.events import Event, RequestOpened, TaskRecorded, TaskReopened
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import NOTHING_BESIDE, Beside
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.shape import Actor, Procedure, Task, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import questions
from evenhand.work.reading.following import MOST, joined, sentences, titles_beside
from evenhand.work.reading.probing import first_choice, options_of, probe, ways

BARRED = "Not possible:"
STAYS_OPEN = "The task stays open"
TRIED = "The attempt is recorded, and the task stays open"


def consequences(
    state: CaseState,
    number: int,
    task: Task,
    actor: Actor,
    today: date,
    proposed: Mapping[str, Any],
    beside: Beside = NOTHING_BESIDE,
) -> dict[str, str]:
    """For each option of the first choice, what recording it with the proposed values would do.

    Where another choice hangs on an option, only what all of its answers have in common is said.
    """
    kind = COMMANDS[task.asks]
    choice = first_choice(kind)
    if choice is None:
        return {}
    found = {}
    for option, value in options_of(choice).items():
        held = {**proposed, **_written_anyway(state, number, kind), choice.name: value}
        answers = [
            decide(state, number, task.id, probe(kind, way, today), actor, the_book(), today, beside=beside)
            for way in ways(kind, choice.name, option, held)
        ]
        found[option] = _said(state, number, answers)
    return found


def _written_anyway(state: CaseState, number: int, kind: type[Command]) -> dict[str, Any]:
    """What is written whatever is chosen, and changes nothing of what follows: what was seen, a line a child."""
    found: dict[str, Any] = {"seen": content_digest(state, number), "welfare": ("-",) * len(children_of(state))}
    return {item.name: found[item.name] for item in questions(kind) if item.name in found}


def _said(state: CaseState, number: int, answers: list[tuple[Event, ...] | Refusal]) -> str:
    decided = [item for item in answers if not isinstance(item, Refusal)]
    if not decided:
        first = answers[0]
        assert isinstance(first, Refusal)  # noqa: S101 - nothing was decided
        return "It depends on the answers below." if first.code == "value-missing" else f"{BARRED} {first.sentence}"
    others = titles_beside(state, number)
    each = [(*sentences(events, others), *_next(state, number, events)) for events in decided]
    common = [line for line in each[0] if all(line in other for other in each[1:])]
    rest = "The rest depends" if common else "It depends"
    depends = [] if all(len(lines) == len(common) for lines in each) else [f"{rest} on the answer below"]
    return joined([*common[:MOST], *depends])


def reopened(events: Iterable[Event], procedure: Procedure) -> str:
    """The title of the task of this procedure that is to be recorded again; empty where there is none."""
    tasks = [procedure.task(event.task) for event in events if isinstance(event, TaskReopened)]
    return next((task.title for task in tasks if task is not None), "")


def only_tried(events: Iterable[Event]) -> bool:
    """Whether something was tried, such as a call that nobody took, and nothing else came of it."""
    return not any(isinstance(event, RequestOpened) for event in events)


def _next(state: CaseState, number: int, events: tuple[Event, ...]) -> tuple[str, ...]:
    """What can be done then that could not be done before; or that the task stays open."""
    after = apply_all(state, events)
    request = after.request(number)
    if request is None or not request.is_open:
        return ()
    procedure = the_book().procedures[request.procedure]
    if not any(isinstance(event, TaskRecorded) for event in events):
        again = reopened(events, procedure)
        return (f"It goes back: “{again}” is open again" if again else TRIED if only_tried(events) else STAYS_OPEN,)
    before = {item.task.id for item in walk(state, request, procedure) if item.state is TaskState.READY}
    ready = [item.task for item in walk(after, request, procedure) if item.state is TaskState.READY]
    titles = [task.title for task in ready if task.id not in before] or [task.title for task in ready]
    return (f"Next: {', '.join(titles)}".replace("?,", "?"),) if titles else ()
