"""Exercises as a person sees them: what there is, how far they are, and what those they lead have done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from evenhand.cases.models import Request
from evenhand.domain.exercise import Mark, Marked, Verdict, score
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Attempt
from evenhand.work.exercises.begun import may_not_begin
from evenhand.work.exercises.book import Exercise, exercises
from evenhand.work.exercises.deeds import marks_of
from evenhand.work.reading.training import looked_after
from evenhand.work.reading.worklists import Worklist
from evenhand.work.state.today import office
from evenhand.work.visible import Absent

MOST = 500


@dataclass(frozen=True)
class Tried:
    """One attempt, as it was marked last; None where it was not marked yet."""

    username: str
    name: str
    exercise: str
    title: str
    version: str
    number: int
    started_on: date
    started_at: datetime
    marked_on: date | None
    score: int | None
    out_of: int | None
    complete: bool


@dataclass(frozen=True)
class AtIt:
    """The attempt that somebody is at.

    Attributes:
        case: the reference of the practice case; `request` the key of what is open on it, None where nothing is.
        marks: as the case stands now; of a complete attempt, as it was marked.
        current: whether the exercise is still as it was when this began.
    """

    number: int
    case: str
    request: int | None
    started_on: date
    marks: tuple[Marked, ...]
    complete: bool
    current: bool

    @property
    def met(self) -> int:
        """How many marks are met."""
        return score(self.marks)


@dataclass(frozen=True)
class ExerciseSeen:
    """An exercise as somebody sees it: where they are, what they tried before, and why they may not begin."""

    exercise: Exercise
    at: AtIt | None
    tried: tuple[Tried, ...]
    refused: Refusal | None


def exercise_of(actor: Actor, name: str) -> ExerciseSeen | Absent:
    """One exercise, marked as the person's case stands now."""
    exercise, here = exercises().get(name), office()
    if exercise is None:
        return Absent("exercise")
    mine = list(_attempts(Attempt.objects.filter(person__username=actor.id, exercise=name)).select_related("case"))
    at = _at(mine[0], exercise, here.business_date) if mine else None
    return ExerciseSeen(exercise, at, tuple(map(_tried, mine)), may_not_begin(actor, exercise, here))


def attempts_of(actor: Actor) -> tuple[Tried, ...]:
    """A person's own attempts, the latest first."""
    return tuple(map(_tried, _attempts(Attempt.objects.filter(person__username=actor.id))[:MOST]))


def attempts_seen(actor: Actor, work: Worklist, today: date, person: str = "") -> tuple[Tried, ...]:
    """Those of everybody whom a person looks after, themselves among them, the latest first."""
    found = Attempt.objects.filter(person__username__in=[actor.id, *looked_after(actor, work, today)])
    return tuple(map(_tried, _attempts(found.filter(person__username=person) if person else found)[:MOST]))


def _attempts(found: QuerySet[Attempt]) -> QuerySet[Attempt]:
    return found.select_related("person").order_by("-started_at", "-id")


def _at(attempt: Attempt, exercise: Exercise, today: date) -> AtIt:
    current = attempt.version == exercise.version
    kept = attempt.complete or not current
    marks = _kept(exercise.marks, attempt.results) if kept else marks_of(attempt, exercise, today)
    return AtIt(
        attempt.number, attempt.case.reference, _open(attempt), attempt.started_on, marks, attempt.complete, current
    )


def _kept(marks: Iterable[Mark], results: dict[str, str]) -> tuple[Marked, ...]:
    """As it was marked; a mark that the exercise has only since then is left out."""
    return tuple(Marked(mark, Verdict(results[mark.name])) for mark in marks if mark.name in results)


def _open(attempt: Attempt) -> int | None:
    rows = Request.objects.filter(case_id=attempt.case_id, assigned_to=attempt.person.username)
    return rows.exclude(status="Closed").order_by("id").values_list("id", flat=True).first()


def _tried(row: Attempt) -> Tried:
    exercise = exercises().get(row.exercise)
    return Tried(
        username=row.person.username,
        name=row.person.get_full_name() or row.person.username,
        exercise=row.exercise,
        title=exercise.title if exercise else row.exercise,
        version=row.version,
        number=row.number,
        started_on=row.started_on,
        started_at=row.started_at,
        marked_on=row.marked_on,
        score=row.score,
        out_of=row.out_of,
        complete=row.complete,
    )
