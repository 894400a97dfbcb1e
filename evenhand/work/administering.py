"""Who looks after the office itself, and the door for what they record: one transaction, recorded once."""

from collections.abc import Callable

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.commands import CommandKey
from evenhand.work.money_in.door import record_money
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent

ADMINISTER = frozenset({"administrator"})


def may_administer(actor: Actor) -> bool:
    """Whether a person looks after the office; so does whoever runs it, on the command line."""
    return actor.is_system or bool(actor.roles & ADMINISTER)


def record_in_office(
    actor: Actor, verb: str, write: Callable[[Command], Refusal | Absent | None], key: CommandKey | None = None
) -> Outcome | Absent:
    """Writes what touches no case and no account, all or nothing. `key` makes a second sending harmless.

    Refuses: role-missing.
    """
    if not may_administer(actor):
        return Refusal("role-missing", "This is done by an administrator. Ask one.")
    return record_money(actor, verb, lambda command: write(command) or [], key)
