"""A named condition of a task."""

from collections.abc import Callable
from dataclasses import dataclass

from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState


@dataclass(frozen=True)
class Predicate:
    """A condition, and the sentence that says why a task is not needed, or cannot start, where it does not hold."""

    holds: Callable[[CaseState, Request], bool]
    otherwise: str
