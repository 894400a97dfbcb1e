"""The record of training."""

from datetime import date, datetime

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.declare import reads
from evenhand.api.shapes.basics import Shape
from evenhand.api.values import Learners
from evenhand.work.reading.training import Completed, Trained, trained, training_of, training_seen
from evenhand.work.roles import EVERYONE

router = Router(tags=["Guide"])


class CompletedOut(Shape):
    """A walk or an exercise that somebody completed. `current`: whether it is still of this version.

    `score` and `out_of` are the marks that an exercise earned.
    """

    username: str
    name: str
    role: str
    walk: str
    title: str
    version: str
    current: bool
    kind: str
    on: date
    recorded_at: datetime
    score: int | None = None
    out_of: int | None = None


class TrainedOut(Shape):
    """How many walks of their role somebody did as they are now, and the titles of those left.

    `exercises`: the titles of those that they completed.
    """

    username: str
    name: str
    role: str
    done: int
    open: list[str]
    exercises: list[str]


class TrainingOut(Shape):
    """The latest first, 500 at most. `people` for a team leader and an administrator."""

    completed: list[CompletedOut]
    people: list[TrainedOut]


@reads(router, "", TrainingOut, EVERYONE, "The record of training", absent=False)
def read_training(request: Asking, whose: Learners = "mine") -> TrainingOut:
    """A team leader sees that of the people of their teams, an administrator that of everybody."""
    caller = request.auth
    if whose == "mine":
        return TrainingOut(completed=[_completed(line) for line in training_of(caller.actor)], people=[])
    seen = training_seen(caller.actor, caller.work, caller.today)
    people = trained(caller.actor, caller.work, caller.today)
    return TrainingOut(completed=[_completed(line) for line in seen], people=[_trained(each) for each in people])


def _completed(line: Completed) -> CompletedOut:
    return CompletedOut(**vars(line))


def _trained(each: Trained) -> TrainedOut:
    return TrainedOut(
        username=each.username,
        name=each.name,
        role=each.role,
        done=each.done,
        open=list(each.open),
        exercises=list(each.exercises),
    )
