"""A service request in a few words, as it stands in its case."""

from datetime import date

from evenhand.api.shapes.basics import Shape
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import Ending, Resolution, Status
from evenhand.work.reading.case_view import CaseView
from evenhand.work.words import title


class RequestLine(Shape):
    """`id` names it everywhere; `number` within its case. `parent` is the id of the request that it follows."""

    id: int
    number: int
    procedure: str
    title: str
    status: Status
    sub_status: str
    resolution: Resolution
    ending: Ending | None = None
    opened_on: date
    opened_by: str
    closed_on: date | None = None
    assigned_to: str
    segment: str
    reminder: str
    due_on: date | None = None
    parent: int | None = None


def request_line(view: CaseView, request: Request) -> RequestLine:
    """One request of a case."""
    return RequestLine(
        id=view.numbers[request.number],
        number=request.number,
        procedure=request.procedure,
        title=title(request.procedure),
        status=request.status,
        sub_status=request.sub_status,
        resolution=request.resolution,
        ending=request.ending,
        opened_on=request.opened_on,
        opened_by=request.opened_by,
        closed_on=request.closed_on,
        assigned_to=request.assigned_to,
        segment=request.segment,
        reminder=request.reminder,
        due_on=view.due.get(request.number),
        parent=view.numbers.get(request.parent) if request.parent else None,
    )
