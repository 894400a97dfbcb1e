"""What happened on a case."""

from datetime import date, datetime

from evenhand.api.shapes.basics import Shape
from evenhand.work.reading.case_timeline import Entry, Timeline


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


def timeline_out(found: Timeline) -> TimelineOut:
    """A page of the timeline."""
    return TimelineOut(entries=[_entry(item) for item in found.entries], older=found.older)


def _entry(item: Entry) -> EntryOut:
    values = {name: getattr(item, name) for name in EntryOut.model_fields}
    return EntryOut(**values | {"undone_by": item.undone_by or None})
