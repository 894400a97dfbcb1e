"""The queue."""

from datetime import date
from typing import Any

from evenhand.api.shapes.basics import Shape
from evenhand.work.reading.queue import QueuePage, QueueRow


class QueueLine(Shape):
    """A request that waits. `why` says why it is in the queue; `waiting` counts the days; `first` goes first."""

    id: int
    case: str
    version: int
    paying_parent: str
    receiving_parent: str
    procedure: str
    title: str
    why: str
    opened_on: date
    waiting: int
    due_on: date | None = None
    late: bool
    first: bool
    assigned_to: str
    segment: str
    restricted: bool


class QueueOut(Shape):
    """`total` counts up to a thousand; `more` says that there are more than that."""

    business_date: date
    total: int
    more: bool
    page: int
    pages: int
    requests: list[QueueLine]


def queue_out(found: QueuePage, today: date) -> QueueOut:
    """A page of the queue."""
    page = {name: getattr(found, name) for name in ("total", "more", "page", "pages")}
    return QueueOut(business_date=today, requests=[_line(row) for row in found.rows], **page)


def _line(row: QueueRow) -> QueueLine:
    names: dict[str, Any] = {"paying_parent": row.paying, "receiving_parent": row.receiving}
    return QueueLine(**names, **{name: getattr(row, name) for name in QueueLine.model_fields if name not in names})
