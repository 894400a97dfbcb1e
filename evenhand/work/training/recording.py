"""Puts a completed walk on the record of training, whoever says that it is complete: a person, or a marked exercise."""

from datetime import UTC, datetime
from typing import Protocol

from django.contrib.auth.models import User

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import STEPS, TrainingKind
from evenhand.office.models import Attempt, Training
from evenhand.records.models import Command
from evenhand.work.audit import audit
from evenhand.work.roles import ROLES
from evenhand.work.visible import Absent

SAYS = {TrainingKind.CONFIRMED: "complete walk", TrainingKind.EXERCISE: "complete exercise"}


class Trains(Protocol):
    """A walk or an exercise: its name, its version, and the roles whose task it is."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def who(self) -> tuple[str, ...]: ...


def record_training(
    command: Command, actor: Actor, done: Trains, kind: TrainingKind, attempt: Attempt | None = None
) -> Refusal | Absent | None:
    """Inside the caller's transaction. Refuses: recorded-today, where the same was recorded on this business date.

    An exercise is recorded once for each attempt, with what that earned: it may be done again on the same day.
    """
    person = User.objects.filter(username=actor.id, is_active=True).first()
    if person is None:
        return Absent("person")
    said = {"person": person, "walk": done.id, "version": done.version, "kind": str(kind), "on": command.on}
    if Training.objects.filter(**said, attempt=attempt).exists():
        return Refusal("recorded-today", "This walk is on your record for today already. Nothing is left to do.", STEPS)
    earned = {"attempt": attempt, "score": attempt.score, "out_of": attempt.out_of} if attempt is not None else {}
    Training.objects.create(**said, **earned, role=role_of(actor, done), recorded_at=datetime.now(UTC))
    audit(actor.id, SAYS[kind], f"{done.id}, version {done.version}, {kind}", command.on)
    return None


def role_of(actor: Actor, done: Trains) -> str:
    """The role in which somebody did it: of those that they hold, the one whose task it is."""
    held = [role for role in ROLES if role in actor.roles]
    return next((role for role in held if role in done.who), held[0] if held else "")
