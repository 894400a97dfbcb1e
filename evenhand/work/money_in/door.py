"""The door for what a person does with money in: one transaction, recorded once, refused or too late in a sentence."""

from collections.abc import Callable

from django.db import IntegrityError, OperationalError, transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.commands import CommandKey, Replay, answered, begin
from evenhand.work.outcome import Outcome, Recorded, Stale
from evenhand.work.state.save import StaleWrite
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent

FASTER = "Somebody else was faster. Look at it again."
Writing = Callable[[Command], list[WrittenAccount] | Refusal | Stale | Absent]


def record_money(actor: Actor, verb: str, write: Writing, key: CommandKey | None = None) -> Outcome | Absent:
    """Writes all or nothing. `key` makes a second sending harmless."""
    try:
        with transaction.atomic():
            command = begin(actor, verb, business_date(), key)
            if not isinstance(command, Command):
                return _again(command)
            written = write(command)
            if isinstance(written, Refusal | Stale | Absent):
                transaction.set_rollback(True)
                return written
            versions = {item.after.reference: item.loaded.state.version + 1 for item in written}
            command.answer = {"versions": versions}
            command.save(update_fields=["answer"])
            return Recorded(command.id, versions=versions)
    except (StaleWrite, OperationalError):
        return Stale(FASTER)
    except IntegrityError:
        found = answered(actor, key) if key is not None else None
        return Stale(FASTER) if found is None else _again(found)


def _again(found: Replay | Refusal) -> Outcome:
    if isinstance(found, Refusal):
        return found
    return Recorded(found.command, versions=found.versions, replayed=True)
