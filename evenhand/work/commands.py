"""The command row of a write, and the idempotency key that makes a second sending harmless."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command

LONGEST_KEY = 100


@dataclass(frozen=True)
class CommandKey:
    """A key that the sender chose, and what was sent with it."""

    key: str
    body: Any


@dataclass(frozen=True)
class Replay:
    """The same key and body came before: its answer."""

    command: int
    versions: dict[str, int]


def digest(body: Any) -> str:
    """The digest of what was sent."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, default=str).encode()).hexdigest()


def begin(actor: Actor, verb: str, today: date, key: CommandKey | None = None) -> Command | Replay | Refusal:
    """Opens a command. The same key and body answers as before; the same key with another body is refused.

    Errors: IntegrityError where the same key is being recorded at this moment; `answered` knows once it is.
    """
    if key is None or not key.key:
        return Command.objects.create(actor=actor.id, verb=verb, on=today)
    found = answered(actor, key)
    if found is not None:
        return found
    return Command.objects.create(actor=actor.id, verb=verb, on=today, key=_name(actor, key), body=digest(key.body))


def answered(actor: Actor, key: CommandKey) -> Replay | Refusal | None:
    """What was answered to this key; None where it is new."""
    earlier = Command.objects.filter(key=_name(actor, key)).first()
    if earlier is None:
        return None
    if earlier.body != digest(key.body):
        return Refusal("key-reused", "This idempotency key was used for another entry. Send a new key.")
    return Replay(earlier.id, earlier.answer.get("versions", {}))


def _name(actor: Actor, key: CommandKey) -> str:
    """A key is the sender's own; one too long for its column is known by its digest."""
    name = f"{actor.id}:{key.key}"
    return name if len(name) <= LONGEST_KEY else hashlib.sha256(name.encode()).hexdigest()
