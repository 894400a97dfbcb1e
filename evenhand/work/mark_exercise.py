"""Marks an exercise: what the learner did with the practice case, and whether it is complete."""

from datetime import UTC, datetime

from evenhand.domain.exercise import complete, score
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import STEPS, TrainingKind
from evenhand.office.models import Attempt
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount
from evenhand.work.commands import CommandKey
from evenhand.work.exercises.begun import latest
from evenhand.work.exercises.book import Exercise, exercises
from evenhand.work.exercises.deeds import marks_of
from evenhand.work.money_in.door import record_money
from evenhand.work.outcome import Outcome
from evenhand.work.training.recording import record_training
from evenhand.work.visible import Absent


def mark_exercise(actor: Actor, name: str, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Keeps the result with the attempt; where every required mark is met, on the record of training too, once.

    What is not met yet can still be done: the same attempt is marked again. `key` makes a second sending harmless.
    Refuses: not-begun; complete-already; exercise-changed, where its text is another one since this attempt began.
    """
    exercise = exercises().get(name)
    if exercise is None:
        return Absent("exercise")

    def write(command: Command) -> list[WrittenAccount] | Refusal | Absent:
        attempt = latest(actor, name)
        refused = _refused(attempt, exercise)
        if attempt is None or refused is not None:
            return refused or Absent("exercise")
        return _marked(command, actor, exercise, attempt)

    return record_money(actor, "mark-exercise", write, key)


def _refused(attempt: Attempt | None, exercise: Exercise) -> Refusal | None:
    if attempt is None:
        return Refusal("not-begun", "Start the exercise first: it makes a case of your own for you.", STEPS)
    if attempt.complete:
        return Refusal("complete-already", "This is complete, and on your record. Start again to do it anew.", STEPS)
    if attempt.version != exercise.version:
        says = "This exercise was changed since you began. Start again with a fresh case."
        return Refusal("exercise-changed", says, STEPS)
    return None


def _marked(
    command: Command, actor: Actor, exercise: Exercise, attempt: Attempt
) -> list[WrittenAccount] | Refusal | Absent:
    found = marks_of(attempt, exercise, command.on)
    attempt.marked_on, attempt.marked_at = command.on, datetime.now(UTC)
    attempt.score, attempt.out_of = score(found), len(found)
    attempt.results = {one.mark.name: str(one.verdict) for one in found}
    attempt.complete = complete(found)
    attempt.save(update_fields=["marked_on", "marked_at", "score", "out_of", "results", "complete"])
    if not attempt.complete:
        return []
    return record_training(command, actor, exercise, TrainingKind.EXERCISE, attempt) or []
