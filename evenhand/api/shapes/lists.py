"""Lists: the queue, what a search found, the timeline, the letters."""

from datetime import date, datetime
from typing import Any

from evenhand.api.shapes.basics import Shape
from evenhand.work.reading.case_timeline import Entry, Timeline
from evenhand.work.reading.letters import LetterLine
from evenhand.work.reading.queue import QueuePage, QueueRow
from evenhand.work.reading.search import Found, Search


class QueueLine(Shape):
    """A request that waits. `why` says why it is in the queue; `waiting` counts the days."""

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


class FoundOut(Shape):
    """A case, and by what it was found."""

    reference: str
    paying_parent: str
    receiving_parent: str
    service: str
    matched: str
    restricted: bool


class SearchOut(Shape):
    """`hint` says how to ask so that something can be found; `request` is one found by its id."""

    found: list[FoundOut]
    more: bool
    hint: str
    request: int | None = None


class EntryOut(Shape):
    """What happened. `request` is its number within the case; `undone_by` took it back."""

    id: int
    command: int
    on: date
    recorded_at: datetime
    actor: str
    kind: str
    says: str
    steps: list[str]
    rules: list[str]
    effective_on: date | None = None
    request: int | None = None
    undone_by: str | None = None


class TimelineOut(Shape):
    """Newest first. `older` is what `before` takes to go on, where there is more."""

    entries: list[EntryOut]
    older: int | None = None


class LetterOut(Shape):
    """`on`: when it left, or was queued. `why`: why it is held, or a person makes it."""

    id: int
    code: str
    title: str
    role: str
    recipient: str
    on: date
    state: str
    why: str
    language: str


class LettersOut(Shape):
    letters: list[LetterOut]


def queue_out(found: QueuePage, today: date) -> QueueOut:
    """A page of the queue."""
    page = {name: getattr(found, name) for name in ("total", "more", "page", "pages")}
    return QueueOut(business_date=today, requests=[_line(row) for row in found.rows], **page)


def _line(row: QueueRow) -> QueueLine:
    names: dict[str, Any] = {"paying_parent": row.paying, "receiving_parent": row.receiving}
    return QueueLine(**names, **{name: getattr(row, name) for name in QueueLine.model_fields if name not in names})


def search_out(found: Search) -> SearchOut:
    """What a search found."""
    return SearchOut(
        found=[_found(item) for item in found.found], more=found.more, hint=found.hint, request=found.request
    )


def _found(item: Found) -> FoundOut:
    names: dict[str, Any] = {"paying_parent": item.paying, "receiving_parent": item.receiving}
    return FoundOut(**names, **{name: getattr(item, name) for name in FoundOut.model_fields if name not in names})


def timeline_out(found: Timeline) -> TimelineOut:
    """A page of the timeline."""
    return TimelineOut(entries=[_entry(item) for item in found.entries], older=found.older)


def _entry(item: Entry) -> EntryOut:
    values = {name: getattr(item, name) for name in EntryOut.model_fields}
    return EntryOut(**values | {"undone_by": item.undone_by or None})


def letters_out(found: tuple[LetterLine, ...]) -> LettersOut:
    """The letters of a case."""
    return LettersOut(letters=[LetterOut(**vars(item)) for item in found])
