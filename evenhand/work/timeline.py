"""The timeline of a case: its events in true words, newest first."""

from dataclasses import dataclass
from datetime import date

from evenhand.records.models import Event as EventRow
from evenhand.work.state.codec import event as decode
from evenhand.work.words import sentence


@dataclass(frozen=True)
class Entry:
    """One line of the timeline."""

    id: int
    command: int
    on: date
    actor: str
    kind: str
    says: str
    steps: tuple[str, ...]
    rules: tuple[str, ...]
    undone: bool


def timeline(case_id: int, streams: tuple[str, ...], *, limit: int = 200, before: int | None = None) -> list[Entry]:
    """The newest entries of a case with those of its people."""
    from django.db.models import Q

    rows = EventRow.objects.filter(Q(case_id=case_id) | Q(stream__in=streams)).select_related("command")
    if before is not None:
        rows = rows.filter(id__lt=before)
    return [_entry(row) for row in rows.order_by("-id")[:limit]]


def since(case_id: int, writes: int) -> tuple[str, ...]:
    """What the last `writes` commands on a case did: who, and what."""
    commands = EventRow.objects.filter(case_id=case_id).order_by("-command_id").values_list("command_id", flat=True)
    latest = list(dict.fromkeys(commands[: 50 * max(writes, 1)]))[: max(writes, 1)]
    rows = EventRow.objects.filter(case_id=case_id, command_id__in=latest).select_related("command").order_by("id")
    return tuple(f"{entry.actor}: {entry.says}" for entry in map(_entry, rows) if entry.says)


def _entry(row: EventRow) -> Entry:
    built = decode(row.kind, row.payload, row.steps, row.rules)
    return Entry(
        id=row.id,
        command=row.command_id,
        on=row.on,
        actor=row.actor,
        kind=row.kind,
        says=sentence(built),
        steps=tuple(row.steps),
        rules=tuple(row.rules),
        undone=row.command.undone_by_id is not None,
    )
