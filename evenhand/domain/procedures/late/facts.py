"""The facts that weigh in a decision about an opportunity, as they stood on a day by what is known."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import (
    CaseClosureStarted,
    CaseClosureStopped,
    Event,
    FactLearned,
    TriggerLearned,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.domain.procedures.ending.triggers import fell_into, is_nil
from evenhand.domain.rules import Rules


class Fact(StrEnum):
    """A kind of fact, as the request about a decision names it."""

    BENEFIT = "benefit"
    PRISON = "prison"
    NIL = "nil"
    CLOSING = "closing"
    WISH = "wish"
    HOSPITAL = "hospital"
    EMPLOYER = "employer"
    PAYMENT = "payment"


OF_KIND: dict[str, tuple[Fact, ...]] = {
    "benefits": (Fact.BENEFIT,),
    "prison": (Fact.PRISON,),
    "hospital": (Fact.HOSPITAL,),
    "employment": (Fact.NIL, Fact.EMPLOYER),
    "employers": (Fact.EMPLOYER,),
    "circumstances": (Fact.BENEFIT, Fact.NIL),
}
"""What a fact about a person, by its kind, tells of."""


def told(state: CaseState, events: Iterable[Event]) -> dict[Fact, date]:
    """The facts that events tell of, each with the day from which it holds."""
    return {fact: on for event in events for fact, on in _told(state, event)}


def _told(state: CaseState, event: Event) -> Iterator[tuple[Fact, date]]:
    match event:
        case FactLearned() if event.parent.reference == state.paying.reference:
            yield from ((fact, event.effective_on) for fact in OF_KIND.get(event.kind, ()))
        case CaseClosureStarted():
            yield Fact.CLOSING, event.from_on
        case CaseClosureStopped() if state.closing_on is not None:
            yield Fact.CLOSING, state.closing_on
        case TriggerLearned(trigger=Trigger.DIRECT_PAY_ASKED):
            yield Fact.WISH, event.from_on


def stood(state: CaseState, rules: Rules, since: date, day: date) -> frozenset[tuple[Fact, bool]]:
    """What was so between two days, and whether it was so on the last of them."""
    return frozenset(_stood(state, rules, since, day))


def _stood(state: CaseState, rules: Rules, since: date, day: date) -> Iterator[tuple[Fact, bool]]:
    paying = state.paying
    for benefit in paying.benefits or ():
        yield from _during(Fact.BENEFIT, benefit.during, since, day)
    yield from _during(Fact.PRISON, paying.in_prison, since, day)
    yield from _during(Fact.HOSPITAL, paying.in_hospital, since, day)
    if is_nil(state, rules, day) and (paying.income_from or since) <= day:
        yield Fact.NIL, True
    if paying.employer_from is not None and since <= paying.employer_from <= day:
        yield Fact.EMPLOYER, True
    if state.closing_on is not None and state.closing_on <= day:
        yield Fact.CLOSING, True
    wants = state.application.receiving_parent_wants is Service.DIRECT_PAY
    if wants and any(one.trigger is Trigger.DIRECT_PAY_ASKED and one.since <= day for one in state.news):
        yield Fact.WISH, True


def _during(fact: Fact, during: DateRange | None, since: date, day: date) -> Iterator[tuple[Fact, bool]]:
    if during is not None and fell_into(during, since, day):
        yield fact, False
        if day in during:
            yield fact, True
