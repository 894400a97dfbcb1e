"""Service requests: the queue, one of them with its tasks, and what is recorded on them."""

from typing import Annotated, Literal

from ninja import Router
from pydantic import Field

from evenhand.api.access import Asking
from evenhand.api.bodies import TaskBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import absent, at_fault, refused
from evenhand.api.shapes.desk import RequestOut, desk_out
from evenhand.api.shapes.queue import QueueOut, queue_out
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Id, Name, Username
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import command_from
from evenhand.work.reading.case_view import view_case_of_request
from evenhand.work.reading.queue import QueueFilter, queue
from evenhand.work.reading.request_view import Desk, desk
from evenhand.work.record_task import record_task
from evenhand.work.roles import READERS, WRITERS

router = Router(tags=["Requests"])
Segment = Literal["new-case", "maintenance", "arrears", "enforcement"]
Order = Literal["due", "-due", "waiting", "-waiting", "case", "-case"]
Page = Annotated[int, Field(ge=1, le=10_000)]


@reads(router, "", QueueOut, READERS, "The queue", absent=False)
def read_queue(
    request: Asking,
    whose: Username | None = None,
    segment: Segment | None = None,
    procedure: Name | None = None,
    due: Literal["late", "today", "week"] | None = None,
    order: Order = "due",
    page: Page = 1,
) -> QueueOut:
    """What waits. `whose`: mine, nobody, anyone, or a colleague's user name; without it mine and nobody's."""
    chosen = QueueFilter(whose or "", segment or "", procedure or "", due or "", order)
    return queue_out(queue(request.auth.work, chosen, request.auth.today, page), request.auth.today)


@reads(router, "/{request_id}", RequestOut, READERS, "A request with its tasks")
def read_request(request: Asking, request_id: Id) -> RequestOut:
    """Each task: how it stands, what it asks, what is proposed, and why it cannot be recorded now."""
    return desk_out(_desk(request, request_id))


@writes(router, "/{request_id}/tasks/{task}", RecordedOut, WRITERS, "Record a task", does="record_task")
def record(request: Asking, request_id: Id, task: Name, body: TaskBody, sent: Sent = HEADER) -> RecordedOut:
    """Records what was done on a task, with everything that follows from it."""
    found = _desk(request, request_id)
    shape = found.procedure.task(task)
    if shape is None or not shape.asks:
        if shape is not None:
            raise refused(Refusal("task-not-ready", f"The system does “{shape.title}” by itself.", steps=shape.steps))
        raise refused(Refusal("task-unknown", f"{found.procedure.title} has no task called {task}."))
    command = command_from(COMMANDS[shape.asks], body.values)
    if isinstance(command, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in command])
    outcome = record_task(
        request.auth.actor,
        request_id,
        task,
        command,
        note=body.note,
        seen=seen(body, request.auth),
        key=key(request, body, sent),
    )
    return answer(outcome, request.auth)


def _desk(request: Asking, request_id: int) -> Desk:
    found = view_case_of_request(request_id, request.auth.actor, request.auth.today)
    if found is None:
        raise absent("request")
    view, number = found
    return desk(view, number, request.auth.actor)
