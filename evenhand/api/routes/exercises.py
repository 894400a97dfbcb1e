"""Exercises: what there is, one's own case, and its marks."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Router
from pydantic import Field

from evenhand.api.access import EVERYONE, Asking
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.refusing import absent
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Name
from evenhand.cycle.start_exercise import start_exercise
from evenhand.work.exercises.book import Exercise, exercises
from evenhand.work.guide.inline import words_of
from evenhand.work.mark_exercise import mark_exercise
from evenhand.work.reading.exercises import AtIt, Tried, attempts_of, attempts_seen, exercise_of
from evenhand.work.visible import Absent

router = Router(tags=["Guide"])


class ExerciseOut(Shape):
    """An exercise as it is now. `who`: the roles that can do it; `said`: what somebody says when they are called."""

    name: str
    version: str
    title: str
    page: str
    who: list[str]
    minutes: int
    learned: list[str]
    story: list[str]
    said: list[str]


class ExercisesOut(Shape):
    exercises: list[ExerciseOut]


class MarkOut(Shape):
    """`verdict`: met, not-yet, or not-right, which is taken back or tried again. `page`: of the guide, about it."""

    name: str
    title: str
    verdict: str
    says: str
    hint: str
    page: str
    required: bool


class AttemptAtOut(Shape):
    """The attempt that somebody is at: its case, and the marks as that stands now."""

    number: int
    case: str
    request: int | None = None
    started_on: date
    complete: bool
    current: bool
    marks: list[MarkOut]


class ExerciseSeenOut(Shape):
    """`at` is left out before the exercise is started; `refused` where the key's person may not start it here."""

    exercise: ExerciseOut
    at: AttemptAtOut | None = None
    refused: str = ""


class AttemptOut(Shape):
    """An attempt as it was marked last."""

    username: str
    name: str
    exercise: str
    title: str
    version: str
    number: int
    started_on: date
    started_at: datetime
    marked_on: date | None = None
    score: int | None = None
    out_of: int | None = None
    complete: bool


class AttemptsOut(Shape):
    """The latest first, 500 at most."""

    attempts: list[AttemptOut]


Whose = Annotated[Literal["mine", "all"], Field(description="`all`: of everybody whom the key's person looks after.")]


@reads(router, "", ExercisesOut, EVERYONE, "The exercises", absent=False)
def read_exercises(request: Asking) -> ExercisesOut:
    """With their stories."""
    return ExercisesOut(exercises=[_exercise(each) for each in exercises().values()])


@reads(router, "/attempts", AttemptsOut, EVERYONE, "Attempts at exercises", absent=False)
def read_attempts(request: Asking, whose: Whose = "mine") -> AttemptsOut:
    """One's own; a team leader sees those of the people of their teams, an administrator those of everybody."""
    caller = request.auth
    mine = whose == "mine"
    found = attempts_of(caller.actor) if mine else attempts_seen(caller.actor, caller.work, caller.today)
    return AttemptsOut(attempts=[_attempt(each) for each in found])


@reads(router, "/{name}", ExerciseSeenOut, EVERYONE, "An exercise, marked as one's case stands now")
def read_exercise(request: Asking, name: Name) -> ExerciseSeenOut:
    """Nothing is kept of it: that is what marking is for."""
    found = exercise_of(request.auth.actor, name)
    if isinstance(found, Absent):
        raise absent(found.what)
    at = _at(found.at) if found.at else None
    refused = found.refused.sentence if found.refused else ""
    return ExerciseSeenOut(exercise=_exercise(found.exercise), at=at, refused=refused)


@writes(router, "/{name}/attempts", RecordedOut, EVERYONE, "Start an exercise", does="start_exercise")
def start(request: Asking, name: Name, sent: Sent = HEADER) -> RecordedOut:
    """A fresh case is made for the key's person. In a demonstration office alone."""
    return answer(start_exercise(request.auth.actor, name, key=key(request, None, sent)), request.auth)


@writes(router, "/{name}/marking", RecordedOut, EVERYONE, "Mark an exercise", does="mark_exercise")
def mark(request: Asking, name: Name, sent: Sent = HEADER) -> RecordedOut:
    """The result stands with the attempt, and on the record of training once every required mark is met."""
    return answer(mark_exercise(request.auth.actor, name, key=key(request, None, sent)), request.auth)


def _exercise(found: Exercise) -> ExerciseOut:
    return ExerciseOut(
        name=found.id,
        version=found.version,
        title=found.title,
        page=found.page,
        who=list(found.who),
        minutes=found.minutes,
        learned=[words_of(each) for each in found.learned],
        story=[words_of(each) for each in found.story],
        said=[words_of(each) for each in found.said],
    )


def _at(at: AtIt) -> AttemptAtOut:
    return AttemptAtOut(
        number=at.number,
        case=at.case,
        request=at.request,
        started_on=at.started_on,
        complete=at.complete,
        current=at.current,
        marks=[
            MarkOut(
                name=one.mark.name,
                title=one.mark.title,
                verdict=str(one.verdict),
                says=one.says,
                hint=one.mark.hint,
                page=one.mark.page,
                required=one.mark.required,
            )
            for one in at.marks
        ],
    )


def _attempt(each: Tried) -> AttemptOut:
    return AttemptOut(**vars(each))
