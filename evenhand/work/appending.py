"""Appends events to their streams."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Max

from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.records.models import Command as CommandRow
from evenhand.records.models import Event as EventRow
from evenhand.work.state.codec import payload
from evenhand.work.state.columns import encoded_words
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.load import Loaded
from evenhand.work.state.select import among


def append_events(events: Sequence[tuple[Event, Loaded]], *, actor: str, command: CommandRow, today: date) -> None:
    """Appends events to their streams. A person's event is written once, however many cases learn it."""
    rows, once = [], set()
    now, digest = datetime.now(UTC), the_book().rules.digest
    streams = [(event, item, stream_of(event, item.state)) for event, item in events]
    heads = _heads({stream for _, _, stream in streams})
    for event, item, stream in streams:
        if event.stream == "person":
            if (stream, event) in once:
                continue
            once.add((stream, event))
        heads[stream] = heads.get(stream, 0) + 1
        rows.append(
            {
                "stream": stream,
                "seq": heads[stream],
                "account_id": item.ids.account,
                "case_id": None if event.stream == "person" else item.ids.case,
                "command_id": command.id,
                "kind": type(event).__name__,
                "on": today,
                "recorded_at": now,
                "actor": actor,
                "steps": encoded_words(event.steps),
                "rules": encoded_words(event.rules),
                "rules_digest": digest,
                "payload": payload(event),
            }
        )
    insert_rows(EventRow, rows)


def stream_of(event: Event, state: CaseState) -> str:
    """The stream that an event belongs to."""
    if event.stream == "person":
        parent: Any = getattr(event, "parent", None)
        return f"person:{parent.reference}"
    return f"account:{state.account}" if event.stream == "account" else f"case:{state.reference}"


def _heads(streams: set[str]) -> dict[str, int]:
    found = EventRow.objects.filter(stream__in=among(streams)).values("stream").annotate(head=Max("seq"))
    return {row["stream"]: row["head"] for row in found}
