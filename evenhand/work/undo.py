"""Takes back one's own slip: last on every stream it touched, same business date, nothing sent."""

from datetime import date

from django.db import transaction

from evenhand.domain.account.events import EVENTS as ACCOUNT_EVENTS
from evenhand.domain.opportunity.events import Undone
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
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
from evenhand.work.touched import followed, sent, touched
from evenhand.work.visible import Absent

UNDOABLE = ("task:", "become-known", "assign", "note", "override")


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
    if target.undone_by_id is not None:
        return Refusal("not-undoable", "This entry was taken back already. Nothing was taken back twice.")
    if not target.verb.startswith(UNDOABLE):
        return Refusal("not-undoable", "This entry cannot be taken back.")
    if target.on != today:
        return Refusal("not-today", "An entry can be taken back on the day it was made. Correct it by a new entry.")
    if Event.objects.filter(command=target, kind__in=list(ACCOUNT_EVENTS)).exists():
        return Refusal("not-undoable", "This entry set what is owed. Correct it by another calculation or schedule.")
    what = touched(target)
    if not what.cases:
        return Refusal("not-undoable", "This entry changed nothing, so there is nothing to take back.")
    if Event.objects.filter(command=target, kind__in=list(ACCOUNT_EVENTS)).exists():
        return Refusal("not-undoable", "This entry changed the account. Correct it by a new entry.")
    if followed(what):
        return Refusal("not-last", "Something was recorded after it. Take that back first, or make a new entry.")
    if sent(target):
        return Refusal("already-sent", "A letter about it has left. Correct it by a new entry.")
    return None
