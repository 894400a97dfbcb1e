"""What every decision is given."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.authority import Authority
from evenhand.domain.negotiation.situation import Situation
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.calculation import Counted
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.history import PaymentHistory
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.scenarios import Scenario
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.shape import Actor, Procedure, Task
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Book:
    """The rules and the procedures of the office, as loaded at start."""

    rules: Rules
    procedures: Mapping[str, Procedure]
    scenarios: tuple[Scenario, ...] = ()


@dataclass(frozen=True)
class Beside:
    """What a decision reads beside the case: of its account and of the office.

    Attributes:
        history: the payments of the opportunity; None where they were not looked up.
        statement_from: the day from which the office's statement of a discretionary decision holds; None: none set.
        authorities: who may approve what today.
        state_arrears: pence owed to the Secretary of State on this case.
        fees_a_year: pence that the collection fee of the paying parent would come to in a year; None is unknown.
        situation: what a negotiation starts from, by the account alone; None where it was not looked up.
    """

    history: PaymentHistory | None = None
    statement_from: date | None = None
    authorities: tuple[Authority, ...] = ()
    state_arrears: int = 0
    fees_a_year: int | None = None
    situation: Situation | None = None


NOTHING_BESIDE = Beside()


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
    beside: Beside = NOTHING_BESIDE

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

    def after(self, events: tuple[Event, ...]) -> "Context":
        """The same surroundings after these events."""
        return self.with_state(apply_all(self.state, events))
