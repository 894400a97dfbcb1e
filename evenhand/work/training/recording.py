"""Puts a completed walk on the record of training, whoever says that it is complete: a person, or a marked exercise."""

from datetime import UTC, datetime

from django.contrib.auth.models import User

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import STEPS, TrainingKind
from evenhand.office.models import Training
from evenhand.records.models import Command
from evenhand.work.audit import audit
from evenhand.work.guide.walks import Walk
from evenhand.work.set_up_office import ROLES
from evenhand.work.visible import Absent


def record_training(command: Command, actor: Actor, walk: Walk, kind: TrainingKind) -> Refusal | Absent | None:
    """Inside the caller's transaction. Refuses: recorded-today, where the same was recorded on this business date."""
    person = User.objects.filter(username=actor.id, is_active=True).first()
    if person is None:
        return Absent("person")
    done = {"person": person, "walk": walk.id, "version": walk.version, "kind": str(kind), "on": command.on}
    if Training.objects.filter(**done).exists():
        return Refusal("recorded-today", "This walk is on your record for today already. Nothing is left to do.", STEPS)
    Training.objects.create(**done, role=role_of(actor, walk), recorded_at=datetime.now(UTC))
    audit(actor.id, "complete walk", f"{walk.id}, version {walk.version}, {kind}", command.on)
    return None


def role_of(actor: Actor, walk: Walk) -> str:
    """The role in which somebody did a walk: of those that they hold, the one whose task it is."""
    held = [role for role in ROLES if role in actor.roles]
    return next((role for role in held if role in walk.who), held[0] if held else "")
