"""Keeps the rows of reports up with what happened on days that are closed, and tells them all anew.

An entry can be taken back on its own business date only. So what is told of a closed day stays told.
"""

from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction
from django.db.models import Max

from evenhand.domain.account.events import EVENTS as ACCOUNT_EVENTS
from evenhand.domain.opportunity.events import EVENTS
from evenhand.insight.models import Known, Milestone, MoneyMonth, Negotiation, Owed, Progress, Standing, Subject, Tally
from evenhand.records.models import Command, Event
from evenhand.work.reporting.telling.batch import Batch, Happened
from evenhand.work.reporting.telling.handlers import KINDS, tell
from evenhand.work.state.codec import load
from evenhand.work.state.select import among
from evenhand.work.state.today import office

CHUNK = 2000
UNDONE = "Undone"
TOLD = (Known, Subject, Milestone, Tally, Standing, MoneyMonth, Owed, Negotiation)
TYPES = {**EVENTS, **ACCOUNT_EVENTS}


class Overtaken(Exception):
    """Somebody else told the same events first."""


class TakenBackLate(Exception):
    """An entry was taken back at the very moment at which its day was closed and told."""


@dataclass(frozen=True)
class Stored:
    """An event as it is stored."""

    id: int
    kind: str
    on: date
    account: int
    case: int | None
    stream: str
    command: int
    payload: dict[str, object]


def keep_up(closed: date | None = None) -> None:
    """Tells what happened up to the end of the last closed day, a part a transaction; again, it tells nothing.

    Killed anywhere and called again, it ends the same.
    """
    closed = closed or office().last_closed
    if closed is None:
        return
    held, _ = Progress.objects.get_or_create(id=1)
    try:
        if held.handled < held.until:
            _tell_all(closed)
        if _begin():
            _tell_all(closed)
    except TakenBackLate:
        rebuild(closed)
        return
    Progress.objects.filter(id=1).exclude(closed_on=closed).update(closed_on=closed)


def rebuild(closed: date | None = None) -> None:
    """Forgets every row, and tells all events from the first one."""
    with transaction.atomic():
        for model in TOLD:
            model._default_manager.all().delete()
        Progress.objects.update_or_create(id=1, defaults={"since": 0, "handled": 0, "until": 0, "closed_on": None})
    keep_up(closed)


def _progress() -> Progress:
    return Progress.objects.get(id=1)


def _begin() -> bool:
    """Sets how far this telling goes: to the last event whose writing is over. Whether there is anything new."""
    with transaction.atomic():
        held = _progress()
        last = _last_settled()
        if last <= held.handled:
            return False
        hit = Progress.objects.filter(id=1, handled=held.handled, until=held.until)
        return bool(hit.update(since=held.handled, until=last))


def _last_settled() -> int:
    """No event with this key or a smaller one can still come.

    PostgreSQL gives keys out before a write is over, so whoever is writing events is waited for; SQLite has one writer.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE event IN SHARE MODE")
    return Event.objects.aggregate(last=Max("id"))["last"] or 0


def _tell_all(closed: date) -> None:
    while True:
        try:
            if not _tell_some(closed):
                return
        except Overtaken:
            continue


def _tell_some(closed: date) -> bool:
    """One part, in one transaction with how far it came. Whether there may be more."""
    with transaction.atomic():
        held = _progress()
        rows = _stored(held)
        told = [row for row in rows if row.on <= closed]
        if len(told) < len(rows):
            # Nothing of a day that goes on, nor anything that was written after it.
            first = next(place for place, row in enumerate(rows) if row.on > closed)
            told, handled, until = rows[:first], rows[first].id - 1, rows[first].id - 1
        else:
            handled, until = (rows[-1].id if len(rows) == CHUNK else held.until), held.until
        batch_of = _decoded(told, held.since)
        batch = Batch(batch_of)
        tell(batch, batch_of)
        batch.write()
        hit = Progress.objects.filter(id=1, handled=held.handled, until=held.until)
        if not hit.update(handled=handled, until=until):
            raise Overtaken
        return handled < until


def _stored(held: Progress) -> list[Stored]:
    rows = Event.objects.filter(id__gt=held.handled, id__lte=held.until, kind__in=KINDS).order_by("id")
    names = ("id", "kind", "on", "account_id", "case_id", "stream", "command_id", "payload")
    return [Stored(*row) for row in rows.values_list(*names)[:CHUNK]]


def _decoded(rows: list[Stored], since: int) -> list[Happened]:
    """Without what was taken back."""
    commands = {row.command for row in rows}
    gone = Command.objects.filter(id__in=among(commands)).exclude(undone_by=None)
    undone = set(gone.values_list("id", flat=True))
    late = [row.payload["command"] for row in rows if row.kind == UNDONE]
    if late and Event.objects.filter(command_id__in=among(late), id__lte=since).exists():
        raise TakenBackLate
    return [
        Happened(load(TYPES[row.kind], row.payload), row.on, row.account, row.case, row.stream)
        for row in rows
        if row.kind != UNDONE and row.command not in undone
    ]
