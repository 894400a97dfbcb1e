"""The timeline of a case as a page shows it: newest first, with names, undone entries, and what may be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event as EventRow
from evenhand.work.account_words import account_sentence
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.who import staff_names
from evenhand.work.state.codec import ACCOUNT_EVENTS, account_event
from evenhand.work.state.codec import event as decode
from evenhand.work.undo import can_undo
from evenhand.work.words import sentence

PAGE = 60
KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "offer": (
        "the offer",
        ("CallMade", "OfferDated", "OfferAnswered", "OfferWindowRestarted", "OpportunityAccepted", "OpportunityMoved"),
    ),
    "eligibility": (
        "eligibility",
        ("EligibilityAssessed", "EligibilityOverridden", "ExclusionRecorded", "OnLegalList", "LegacyLookedUp"),
    ),
    "requests": ("requests", ("RequestOpened", "RequestAssigned", "RequestStarted", "RequestClosed", "TaskRecorded")),
    "misses": ("missed payments", ("MissContacted", "MissDecided")),
    "letters": ("letters", ("LetterQueued", "ProvisionalLetterIssued")),
    "methods": ("methods", ("MethodSet", "MethodEnded", "MethodToSet", "MethodToEnded", "ChargeDetermined")),
    "money": ("money", ("MaintenanceWorkedOut", "RateDetermined", "OldArrearsCameOver", *ACCOUNT_EVENTS)),
    "people": ("people", ("FactLearned", "ServiceAsked")),
    "notes": ("notes", ("NoteAdded",)),
}


@dataclass(frozen=True)
class Entry:
    """One line. `undone_by` is who took it back; `request` is the number of the request it is about."""

    id: int
    command: int
    on: date
    recorded_at: datetime
    actor: str
    who: str
    kind: str
    says: str
    steps: tuple[str, ...]
    rules: tuple[str, ...]
    effective_on: date | None
    request: int | None
    letter: str
    undone_by: str


@dataclass(frozen=True)
class Timeline:
    """A page of the timeline. `older` is where the next one begins."""

    entries: tuple[Entry, ...]
    older: int | None


def case_timeline(view: CaseView, *, kind: str = "", before: int | None = None, limit: int = PAGE) -> Timeline:
    """The newest entries of a case with those of its people, and those of its account that are about it."""
    people = {f"person:{parent.reference}": role for parent, role in _parents(view)}
    streams = (*people, f"account:{view.state.account}")
    found = EventRow.objects.filter(Q(case_id=view.ids.case) | Q(stream__in=streams))
    if kind in KINDS:
        found = found.filter(kind__in=KINDS[kind][1])
    if before is not None:
        found = found.filter(id__lt=before)
    rows = list(found.select_related("command__undone_by").order_by("-id")[: limit + 1])
    older = rows[limit - 1].id if len(rows) > limit else None
    rows = rows[:limit]
    names = staff_names({name for row in rows for name in (row.actor, _undoer(row), _given_to(row)) if name})
    entries = (_entry(row, names, people, view.reference) for row in rows)
    return Timeline(tuple(entry for entry in entries if entry.says), older)


def last_slip(view: CaseView, actor: Actor) -> int | None:
    """The person's own last command on this case that stands, where it may still be taken back."""
    standing = EventRow.objects.filter(case_id=view.ids.case, command__undone_by=None).exclude(kind="Undone")
    newest = standing.order_by("-id").values_list("command_id", "actor").first()
    if newest is None or newest[1] != actor.id or not can_undo(newest[0], actor, view.today):
        return None
    return int(newest[0])


def _parents(view: CaseView) -> tuple[tuple[Any, str], ...]:
    return ((view.paying, "Paying parent"), (view.receiving, "Receiving parent"))


def _undoer(row: EventRow) -> str:
    return row.command.undone_by.actor if row.command.undone_by else ""


def _given_to(row: EventRow) -> str:
    """Who a request was given to, by the name with which they sign in."""
    return str(row.payload.get("to") or "") if row.kind == "RequestAssigned" else ""


def _entry(row: EventRow, names: Mapping[str, str], people: Mapping[str, str], case: str) -> Entry:
    of_account = row.kind in ACCOUNT_EVENTS
    built: Any = (account_event if of_account else decode)(row.kind, row.payload, row.steps, row.rules)
    if given := _given_to(row):
        built = replace(built, to=names[given])
    effective = getattr(built, "effective_on", None)
    says = account_sentence(built, case) if of_account else sentence(built)
    if says and row.stream in people:
        says = f"{people[row.stream]}: {says[0].lower()}{says[1:]}"
    of_request = not of_account and row.kind not in ("NoteAdded", "MethodEnded", "MethodToEnded")
    return Entry(
        id=row.id,
        command=row.command_id,
        on=row.on,
        recorded_at=row.recorded_at,
        actor=row.actor,
        who=names[row.actor],
        kind=row.kind,
        says=says,
        steps=tuple(row.steps),
        rules=tuple(row.rules),
        effective_on=effective if effective != row.on else None,
        request=getattr(built, "number", None) if of_request else None,
        letter=getattr(built, "code", ""),
        undone_by=names.get(_undoer(row), ""),
    )
