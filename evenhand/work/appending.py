"""Appends events to their streams."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Max

from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.records.models import Command as CommandRow
from evenhand.records.models import Event as EventRow
from evenhand.work.state.codec import payload
from evenhand.work.state.columns import encoded_words
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.load import Loaded
from evenhand.work.state.select import among


@dataclass(frozen=True)
class Told:
    """An event with the stream that it belongs to, and whose it is."""

    event: Event | AccountEvent
    stream: str
    account: int
    case: int | None


def append_events(events: Sequence[tuple[Event, Loaded]], *, actor: str, command: CommandRow, today: date) -> None:
    """Appends events of cases. A person's event is written once, however many cases learn it."""
    told, once = [], set()
    for event, item in events:
        stream = stream_of(event, item.state)
        if event.stream == "person":
            if (stream, event) in once:
                continue
            once.add((stream, event))
        told.append(Told(event, stream, item.ids.account, None if event.stream == "person" else item.ids.case))
    append(told, actor=actor, command=command, today=today)


def append(told: Sequence[Told], *, actor: str, command: CommandRow, today: date) -> None:
    """Appends events to their streams, in order."""
    rows = []
    now, digest = datetime.now(UTC), the_book().rules.digest
    heads = _heads({item.stream for item in told})
    for item in told:
        heads[item.stream] = heads.get(item.stream, 0) + 1
        rows.append(
            {
                "stream": item.stream,
                "seq": heads[item.stream],
                "account_id": item.account,
                "case_id": item.case,
                "command_id": command.id,
                "kind": type(item.event).__name__,
                "on": today,
                "recorded_at": now,
                "actor": actor,
                "steps": encoded_words(item.event.steps),
                "rules": encoded_words(item.event.rules),
                "rules_digest": digest,
                "payload": payload(item.event),
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
