"""One request with its tasks: what may be recorded, what is asked and proposed, and why the rest is not possible."""

from datetime import date
from typing import Any

from evenhand.api.refusing import RefusedOut
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.request_line import RequestLine, request_line
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import Ground, OfferAnswer
from evenhand.domain.procedures.shape import Task, TaskState
from evenhand.work.asking import schema_of
from evenhand.work.reading.proposing import proposal
from evenhand.work.reading.request_view import Desk, clocks_of, what_follows


class RecordOut(Shape):
    """What was recorded on a task: closed values alone, free text is a note."""

    values: dict[str, str]
    by: str
    on: date


class TaskOut(Shape):
    """One task of the procedure.

    `asks` is the JSON Schema of `values` when it is recorded; `proposed` are the values that a form starts with;
    `what_follows` says for each first choice what recording it would do. `refused` says why it cannot be recorded by
    this person now; without it, it can be.
    """

    id: str
    steps: list[str]
    title: str
    state: TaskState
    why: str
    who: list[str]
    asks: dict[str, Any] | None = None
    proposed: dict[str, Any] | None = None
    what_follows: dict[str, str] | None = None
    refused: RefusedOut | None = None
    recorded: RecordOut | None = None


class OfferOut(Shape):
    window_from: date | None = None
    offered_on: date | None = None
    answer_by: date | None = None
    remind_on: date | None = None
    withdraw_on: date | None = None
    late_on: date | None = None
    answer: OfferAnswer | None = None
    answered_on: date | None = None
    ground: Ground | None = None
    unsuccessful_calls: int
    first_collection_on: date | None = None


class RequestOut(RequestLine):
    """`version` and `business_date` are what a write carries, so that nothing is recorded on what has changed."""

    case: str
    version: int
    business_date: date
    why: str
    offer: OfferOut | None = None
    tasks: list[TaskOut]


def desk_out(desk: Desk) -> RequestOut:
    """A request as this person finds it."""
    line = request_line(desk.view, desk.request)
    return RequestOut(
        **line.model_dump(),
        case=desk.view.reference,
        version=desk.view.state.version,
        business_date=desk.view.today,
        why=desk.request.reminder or desk.procedure.opened_because,
        offer=_offer(desk),
        tasks=[_task(desk, place) for place in range(len(desk.tasks))],
    )


def _task(desk: Desk, place: int) -> TaskOut:
    shown = desk.tasks[place]
    task, refusal = shown.task, desk.refused.get(shown.task.id)
    return TaskOut(
        id=task.id,
        steps=list(task.steps),
        title=task.title,
        state=TaskState(shown.state),
        why=shown.why,
        who=list(task.who),
        asks=schema_of(COMMANDS[task.asks]) if task.asks else None,
        refused=None
        if refusal is None
        else RefusedOut(
            code=refusal.code, sentence=refusal.sentence, steps=list(refusal.steps), rules=list(refusal.rules)
        ),
        recorded=_recorded(desk.request, task),
        **(_start(desk, task) if task.asks and refusal is None else {}),
    )


def _start(desk: Desk, task: Task) -> dict[str, Any]:
    start = proposal(desk.view, desk.request, task)
    values = {name: plain(value) for name, value in start.values.items()}
    return {"proposed": values, "what_follows": what_follows(desk, task, start)}


def plain(value: Any) -> Any:
    """A proposed value as it is sent back."""
    return value.isoformat() if isinstance(value, date) else value if isinstance(value, bool) else str(value)


def _recorded(request: Request, task: Task) -> RecordOut | None:
    found = request.record_of(task.id)
    return None if found is None else RecordOut(values=dict(found.values), by=found.by, on=found.on)


def _offer(desk: Desk) -> OfferOut | None:
    held = desk.request.offer
    if held is None:
        return None
    dates = clocks_of(desk.view, desk.request)
    running = vars(dates) if dates is not None and held.answer is None else {}
    return OfferOut(
        window_from=held.window_from,
        offered_on=held.offered_on,
        answer=held.answer,
        answered_on=held.answered_on,
        ground=held.ground,
        unsuccessful_calls=held.attempts,
        first_collection_on=held.first_collection_on,
        **running,
    )
