"""A named condition of a task."""

from collections.abc import Callable
from dataclasses import dataclass

from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState


@dataclass(frozen=True)
class Predicate:
    """A condition.

    Attributes:
        holds: whether it holds for a request of a case.
        otherwise: the sentence that says why a task is not needed, or cannot start, where it does not hold.
        means: where it holds, in words that go on after "if".
    """

    holds: Callable[[CaseState, Request], bool]
    otherwise: str
    means: str = ""
