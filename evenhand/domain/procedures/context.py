"""What every decision is given."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.opportunity.calculation import Counted
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.shape import Actor, Procedure, Task
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Book:
    """The rules and the procedures of the office, as loaded at start."""

    rules: Rules
    procedures: Mapping[str, Procedure]


@dataclass(frozen=True)
class Context:
    """One decision's surroundings: who acts on which task of which request of which case, on which business date.

    `others` are the account's other cases whose maintenance is worked out together with this one.
    """

    state: CaseState
    request: Request
    task: Task
    actor: Actor
    book: Book
    today: date
    others: tuple[Counted, ...] = ()

    @property
    def rules(self) -> Rules:
        """The dated rules."""
        return self.book.rules

    @property
    def number(self) -> int:
        """The number of the request."""
        return self.request.number

    def with_state(self, state: CaseState) -> "Context":
        """The same surroundings after something happened."""
        return replace(self, state=state, request=state.request(self.number) or self.request)
