"""What is recorded of training: how a walk was completed, and what is right about it. Source: NEG-15."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from evenhand.domain.refusal import Refusal

STEPS = ("NEG-15",)


class TrainingKind(StrEnum):
    """How a walk was completed: the person confirmed it, or the system watched it as an exercise."""

    CONFIRMED = "confirmed"
    EXERCISE = "exercise"


def marked(right: Sequence[tuple[str, str, str, str]], given: Mapping[str, str]) -> Refusal | None:
    """Marks the answers to the questions of a walk. Each of `right` is name, question, right answer, where to look.

    Refuses: answer-missing, answer-wrong. The first question that is open or not right is named.
    """
    for name, asks, _, _ in right:
        if not given.get(name):
            return Refusal("answer-missing", f"“{asks}” Choose an answer.", STEPS, field=name)
    for name, asks, answer, look in right:
        if given[name] != answer:
            return Refusal("answer-wrong", f"“{asks}” This is not right. {look}", STEPS, field=name)
    return None
