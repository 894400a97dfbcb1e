"""The steps that a walk over HTTP is made of."""

from collections.abc import Callable
from datetime import date

from tests.api.walker import Walker, got

Step = Callable[[Walker], object]
Walk = tuple[Step, ...]


def does(task: str, by: str = "caseworker", **values: object) -> Step:
    """Records a task; what is proposed is left as it is."""
    return lambda walker: got(walker.records(by, task, values))


def learns(kind: str, by: str = "caseworker", **values: object) -> Step:
    """Records something that became known."""
    return lambda walker: got(walker.learns(by, kind, values))


def days_pass(until: date) -> Step:
    """Until this is the business date."""
    return lambda walker: walker.days_pass(until)


def refused(task: str, says: str, by: str = "caseworker", **values: object) -> Step:
    """Records a task, and is told why that cannot be."""

    def step(walker: Walker) -> None:
        answer = walker.records(by, task, values)
        assert (answer.status, answer.body["sentence"]) == (422, says)

    return step
