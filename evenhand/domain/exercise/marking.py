"""Marks what somebody did with a practice case. Source: NEG-15."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evenhand.domain.exercise.marks import MARKS
from evenhand.domain.exercise.verdict import Verdict
from evenhand.domain.exercise.worked import Worked


@dataclass(frozen=True)
class Mark:
    """One thing that an exercise looks for.

    Attributes:
        name: of the predicate that looks.
        title: what is looked for.
        met, missed: what is said where it is met, and where it was done and is not right.
        hint: what helps until it is met.
        page: the page of the guide about it.
        required: whether the exercise is complete only with it.
    """

    name: str
    title: str
    met: str
    missed: str
    hint: str
    page: str
    required: bool = True


@dataclass(frozen=True)
class Marked:
    """A mark, and how it stands."""

    mark: Mark
    verdict: Verdict

    @property
    def says(self) -> str:
        """What the learner is told."""
        return {Verdict.MET: self.mark.met, Verdict.WRONG: self.mark.missed, Verdict.OPEN: self.mark.hint}[self.verdict]


def marked(marks: Iterable[Mark], worked: Worked) -> tuple[Marked, ...]:
    """Every mark as it stands. Pure: the same deeds earn the same marks."""
    return tuple(Marked(mark, MARKS[mark.name](worked)) for mark in marks)


def score(found: Sequence[Marked]) -> int:
    """How many are met."""
    return sum(one.verdict is Verdict.MET for one in found)


def complete(found: Sequence[Marked]) -> bool:
    """Whether every mark is met that is required."""
    return bool(found) and all(one.verdict is Verdict.MET for one in found if one.mark.required)
