"""Small factories of cases for stories about decisions."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.application import Application, Legacy
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    LegacyMethod,
    MethodWas,
    Scheme,
    Service,
)
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

BOOK = the_book()
MONDAY = date(2017, 2, 13)
CASEWORKER = Actor("caseworker", frozenset({"caseworker"}))
LEADER = Actor("leader", frozenset({"team-leader"}))


def paying(**values: Any) -> Parent:
    facts: dict[str, Any] = {
        "reference": "4100000011",
        "employment": Employment.EMPLOYED,
        "employer_known": True,
        "benefits": (),
        "gross_weekly": 52000,
        "net_weekly": 41800,
        "pay_frequency": "monthly",
    }
    return Parent(**{**facts, **values})


def case(applicant: Applicant = Applicant.RECEIVING, **values: Any) -> CaseState:
    """A case that may be offered the opportunity, before anything followed."""
    application = Application(
        applicant,
        date(2017, 2, 6),
        Service.COLLECT_AND_PAY,
        Service.DIRECT_PAY,
        provisional_letter_on=MONDAY if applicant is Applicant.RECEIVING else None,
    )
    legacy = Legacy(
        scheme=Scheme.CS2,
        segment=5,
        liability_ends_on=date(2017, 3, 10),
        method=LegacyMethod.DEO,
        method_was=MethodWas.ENFORCED,
        enforcement=(),
    )
    state = CaseState(
        reference="700000000011",
        account="800000000011",
        segment="new-case",
        application=application,
        legacy=legacy,
        paying=paying(),
        receiving=Parent("4200000011"),
        annual_review_on=date(2018, 3, 11),
    )
    return replace(state, **values)


def with_legacy(state: CaseState, **values: Any) -> CaseState:
    return replace(state, legacy=replace(state.legacy, **values))


def with_paying(state: CaseState, **values: Any) -> CaseState:
    return replace(state, paying=replace(state.paying, **values))


def with_application(state: CaseState, **values: Any) -> CaseState:
    return replace(state, application=replace(state.application, **values))


def open_range(start: date = MONDAY) -> DateRange:
    return DateRange(start)


class Desk:
    """A case being worked: does a task, lets a day come, and keeps every event."""

    def __init__(self, state: CaseState, today: date = MONDAY) -> None:
        self.state, self.today = state, today
        self.events: list[Event] = []
        self.take(settle(state, BOOK, today))

    def take(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        self.state = apply_all(self.state, events)
        self.events.extend(events)
        return events

    def try_task(self, task: str, command: Command, actor: Actor = CASEWORKER, note: str = "") -> Refusal | None:
        request = next(r for r in self.state.requests if r.is_open and BOOK.procedures[r.procedure].task(task))
        found = decide(self.state, request.number, task, command, actor, BOOK, self.today, note)
        if isinstance(found, Refusal):
            return found
        self.take(found)
        return None

    def do(self, task: str, command: Command, actor: Actor = CASEWORKER, note: str = "") -> None:
        refused = self.try_task(task, command, actor, note)
        assert refused is None, refused

    def on(self, day: date) -> tuple[Event, ...]:
        """A day comes: what is due fires."""
        self.today = day
        return self.take(fire(self.state, BOOK, day))

    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]
