"""Takes back one's own slip: last on every stream it touched, same business date, nothing sent."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from evenhand.cases.models import Case
from evenhand.domain.opportunity.events import Undone
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.people.models import Person
from evenhand.records.models import Command, Event
from evenhand.work.audit import audit
from evenhand.work.commands import begin
from evenhand.work.recording import Outcome, Recorded, Stale, Written, write
from evenhand.work.state.fold import fold
from evenhand.work.state.load import load_cases
from evenhand.work.state.save import StaleWrite
from evenhand.work.state.today import business_date
from evenhand.work.state.where import move_back
from evenhand.work.visible import Absent

UNDOABLE = ("task:", "become-known", "assign", "note", "override")


@dataclass(frozen=True)
class Touched:
    """What a command wrote to: its streams, the last of its events, and every case that it changed or that learned."""

    streams: frozenset[str]
    last: int
    cases: frozenset[int]


def undo(actor: Actor, command_id: int) -> Outcome | Absent:
    """Folds each case of a command without it. Refuses: not-yours, not-today, not-last, already-sent, not-undoable."""
    try:
        with transaction.atomic():
            target = Command.objects.filter(id=command_id).first()
            if target is None:
                return Absent("entry")
            today = business_date()
            refused = _refused(target, actor, today)
            if refused is not None:
                return refused
            own = begin(actor, "undo", today)
            assert isinstance(own, Command)  # noqa: S101 - no key was given
            written = []
            for item in load_cases(sorted(touched(target).cases)).values():
                before = fold(item.state, item.ids.case, without=(target.id,))
                written.append(Written(item, before, (Undone(command=target.id),)))
            write(written, actor, own, today)
            _move_back(target, actor, today)
            target.undone_by = own
            target.save(update_fields=["undone_by"])
            return Recorded(own.id, versions={item.after.reference: item.loaded.state.version + 1 for item in written})
    except StaleWrite:
        return Stale("Somebody else saved this case at the same moment. Look at it again.")


def can_undo(command_id: int, actor: Actor, today: date) -> bool:
    """Whether the page may offer it."""
    target = Command.objects.filter(id=command_id).first()
    return target is not None and _refused(target, actor, today) is None


def touched(target: Command) -> Touched:
    """A fact about a person touches every case of that person."""
    rows = list(Event.objects.filter(command=target).values_list("id", "stream", "case_id"))
    streams = frozenset(stream for _, stream, _ in rows)
    people = [stream.removeprefix("person:") for stream in streams if stream.startswith("person:")]
    theirs = Case.objects.filter(Q(paying__reference__in=people) | Q(receiving__reference__in=people))
    cases = {case for _, _, case in rows if case is not None}
    cases.update(theirs.values_list("id", flat=True) if people else ())
    return Touched(streams, max((key for key, _, _ in rows), default=0), frozenset(cases))


def _move_back(target: Command, actor: Actor, today: date) -> None:
    """An address that was given is held by its person alone, so it is taken back there."""
    moved = Event.objects.filter(command=target, kind="FactLearned", payload__kind="address")
    for stream in moved.order_by("-id").values_list("stream", flat=True):
        reference = stream.removeprefix("person:")
        move_back(Person.objects.values_list("id", flat=True).get(reference=reference), today)
        audit(actor.id, "take back address", f"person {reference}", today, stream=stream)


def _refused(target: Command, actor: Actor, today: date) -> Refusal | None:
    if target.actor != actor.id:
        return Refusal("not-yours", "Only the person who made an entry can take it back.")
    if target.undone_by_id is not None or not target.verb.startswith(UNDOABLE):
        return Refusal("not-undoable", "This entry cannot be taken back.")
    if target.on != today:
        return Refusal("not-today", "An entry can be taken back on the day it was made. Correct it by a new entry.")
    what = touched(target)
    if not what.cases:
        return Refusal("not-undoable", "This entry changed nothing, so there is nothing to take back.")
    if _followed(what):
        return Refusal("not-last", "Something was recorded after it. Take that back first, or make a new entry.")
    if _sent(target):
        return Refusal("already-sent", "A letter about it has left. Correct it by a new entry.")
    return None


def _followed(what: Touched) -> bool:
    """Whether anything that still stands came after it; what was taken back does not."""
    later = Event.objects.filter(id__gt=what.last, command__undone_by=None).exclude(kind="Undone")
    return later.filter(Q(stream__in=what.streams) | Q(case_id__in=what.cases)).exists()


def _sent(target: Command) -> bool:
    queued = Event.objects.filter(command=target, kind="LetterQueued").values_list("case_id", "payload")
    return any(
        Letter.objects.filter(case_id=case, cause=letter["cause"], code=letter["code"], role=letter["to"])
        .exclude(state="queued")
        .exists()
        for case, letter in queued
        if case is not None
    )
