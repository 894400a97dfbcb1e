"""Exercises: what there is, one's own case, and its marks."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.refusing import absent
from evenhand.api.shapes.exercise import AttemptOut, AttemptsOut, ExerciseSeenOut, ExercisesOut, at_out, exercise_out
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Learners, Name
from evenhand.cycle.start_exercise import start_exercise
from evenhand.work.exercises.book import exercises
from evenhand.work.mark_exercise import mark_exercise
from evenhand.work.reading.exercises import attempts_of, attempts_seen, exercise_of
from evenhand.work.roles import EVERYONE
from evenhand.work.visible import Absent

router = Router(tags=["Guide"])


@reads(router, "", ExercisesOut, EVERYONE, "The exercises", absent=False)
def read_exercises(request: Asking) -> ExercisesOut:
    """With their stories."""
    return ExercisesOut(exercises=[exercise_out(each) for each in exercises().values()])


@reads(router, "/attempts", AttemptsOut, EVERYONE, "Attempts at exercises", absent=False)
def read_attempts(request: Asking, whose: Learners = "mine") -> AttemptsOut:
    """One's own; a team leader sees those of the people of their teams, an administrator those of everybody."""
    caller = request.auth
    mine = whose == "mine"
    found = attempts_of(caller.actor) if mine else attempts_seen(caller.actor, caller.work, caller.today)
    return AttemptsOut(attempts=[AttemptOut(**vars(each)) for each in found])


@reads(router, "/{name}", ExerciseSeenOut, EVERYONE, "An exercise, marked as one's case stands now")
def read_exercise(request: Asking, name: Name) -> ExerciseSeenOut:
    """Nothing is kept of it: that is what marking is for."""
    found = exercise_of(request.auth.actor, name)
    if isinstance(found, Absent):
        raise absent(found.what)
    at = at_out(found.at) if found.at else None
    refused = found.refused.sentence if found.refused else ""
    return ExerciseSeenOut(exercise=exercise_out(found.exercise), at=at, refused=refused)


@writes(router, "/{name}/attempts", RecordedOut, EVERYONE, "Start an exercise", does="start_exercise")
def start(request: Asking, name: Name, sent: Sent = HEADER) -> RecordedOut:
    """A fresh case is made for the key's person. In a demonstration office alone."""
    return answer(start_exercise(request.auth.actor, name, key=key(request, None, sent)), request.auth)


@writes(router, "/{name}/marking", RecordedOut, EVERYONE, "Mark an exercise", does="mark_exercise")
def mark(request: Asking, name: Name, sent: Sent = HEADER) -> RecordedOut:
    """The result stands with the attempt, and on the record of training once every required mark is met."""
    return answer(mark_exercise(request.auth.actor, name, key=key(request, None, sent)), request.auth)
