"""The command row of a write, and the idempotency key that makes a second sending harmless."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command


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
    """Opens a command. The same key and body answers as before; the same key with another body is refused."""
    if key is None or not key.key:
        return Command.objects.create(actor=actor.id, verb=verb, on=today)
    name, sent = f"{actor.id}:{key.key}"[:100], digest(key.body)
    earlier = Command.objects.filter(key=name).first()
    if earlier is None:
        return Command.objects.create(actor=actor.id, verb=verb, on=today, key=name, body=sent)
    if earlier.body != sent:
        return Refusal("key-reused", "This idempotency key was used for another entry. Send a new key.")
    return Replay(earlier.id, earlier.answer.get("versions", {}))
