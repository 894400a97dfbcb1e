"""An exercise as it is told, and the attempts at it with their marks."""

from datetime import date, datetime

from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.lesson import LessonOut, head_of
from evenhand.work.exercises.book import Exercise
from evenhand.work.guide.inline import words_of
from evenhand.work.reading.exercises import AtIt


class ExerciseOut(LessonOut):
    """An exercise as it is now. `who`: the roles that can do it; `said`: what somebody says when they are called."""

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


def exercise_out(found: Exercise) -> ExerciseOut:
    """An exercise, in words alone."""
    return ExerciseOut(
        **head_of(found),
        learned=[words_of(each) for each in found.learned],
        story=[words_of(each) for each in found.story],
        said=[words_of(each) for each in found.said],
    )


def at_out(at: AtIt) -> AttemptAtOut:
    """The attempt that somebody is at, mark by mark."""
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
