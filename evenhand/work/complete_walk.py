"""Records that a person did a walk of the guide: they say so, and answer its questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import STEPS, TrainingKind, marked
from evenhand.work.commands import CommandKey
from evenhand.work.guide.walks import walks
from evenhand.work.money_in.door import record_money
from evenhand.work.outcome import Outcome
from evenhand.work.training.recording import record_training
from evenhand.work.visible import Absent


@dataclass(frozen=True)
class WalkDone:
    """What a person says of a walk.

    Attributes:
        version: of the walk that they did.
        done: that they did each of its steps.
        answers: to its questions, by their names.
    """

    version: str
    done: bool
    answers: Mapping[str, str] = field(default_factory=dict)


def complete_walk(actor: Actor, name: str, said: WalkDone, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Puts it on the person's record of training. `key` makes a second sending harmless.

    Refuses: walk-changed, not-done, answer-missing, answer-wrong, recorded-today.
    """
    walk = walks().get(name)
    if walk is None:
        return Absent("walk")
    refusal = _refused(walk.version, said) or marked(
        [(each.name, each.asks, each.right, each.look) for each in walk.questions], said.answers
    )
    if refusal is not None:
        return refusal

    return record_money(
        actor, "complete-walk", lambda command: record_training(command, actor, walk, TrainingKind.CONFIRMED) or [], key
    )


def _refused(version: str, said: WalkDone) -> Refusal | None:
    if said.version != version:
        says = "This walk was changed since you began. Look through its steps again, then record it."
        return Refusal("walk-changed", says, STEPS, field="version")
    if not said.done:
        return Refusal("not-done", "Do each step of the walk, then say that you have.", STEPS, field="done")
    return None
