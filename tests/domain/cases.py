"""Small factories of cases for stories about decisions."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Application, Legacy
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    CallOutcome,
    Command,
    ExplainToReceivingParent,
    OrderClaim,
    RecordCall,
    RecordOrderClaim,
    RecordPreference,
)
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.request import Offer, Request
from evenhand.domain.opportunity.state import CaseState, Child
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    LegacyMethod,
    MethodWas,
    OfferAnswer,
    Scheme,
    Service,
)
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.known import Known, learn
from evenhand.domain.procedures.late.marking import what_follows
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

BOOK = the_book()
MONDAY = date(2017, 2, 13)
CASEWORKER = Actor("caseworker", frozenset({"caseworker"}))
LEADER = Actor("leader", frozenset({"team-leader"}))
SPOC = Actor("spoc", frozenset({"legal-spoc"}))
ADVISER = Actor("adviser", frozenset({"advice-and-guidance"}))
START = date(2017, 4, 3)
TOLD = RecordCall(CallOutcome.TOLD)
NOT_REACHED = AnswerOffer(OfferAnswer.NOT_REACHED)
DECLINES = AnswerOffer(OfferAnswer.DECLINES)


def paying(**values: Any) -> Parent:
    facts: dict[str, Any] = {
        "reference": "4100000011",
        "employment": Employment.EMPLOYED,
        "employer_known": True,
        "benefits": (),
        "gross_weekly": 52000,
        "net_weekly": 41800,
        "pay_frequency": "monthly",
        "other_children": 0,
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
        children=(Child(1, 60), Child(2, 0)),
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

    def refused(self, task: str, command: Command, actor: Actor = CASEWORKER) -> Refusal:
        """What the desk says to an entry that it does not take; nothing has changed."""
        before = self.state
        refused = self.try_task(task, command, actor)
        assert refused is not None
        assert self.state is before
        return refused

    def try_to_learn(self, known: Known) -> Refusal | None:
        found = learn(self.state, known, self.today)
        if isinstance(found, Refusal):
            return found
        self.take((*found, *what_follows(self.state, found, BOOK, self.today)))
        return None

    def learn(self, known: Known) -> None:
        refused = self.try_to_learn(known)
        assert refused is None, refused

    @property
    def offer(self) -> Request:
        """The offer request of the case, open or closed."""
        return next(item for item in self.state.requests if item.procedure in OFFERS)

    @property
    def answer(self) -> Offer:
        """What stands on the offer request."""
        assert self.offer.offer is not None
        return self.offer.offer

    def open(self, procedure: str) -> Request:
        found = self.state.open_of(procedure)
        assert found is not None, f"no open {procedure}"
        return found

    def last(self, kind: type[Event]) -> Any:
        return next(event for event in reversed(self.events) if isinstance(event, kind))

    def on(self, day: date) -> tuple[Event, ...]:
        """A day comes: what is due fires."""
        self.today = day
        return self.take(fire(self.state, BOOK, day))

    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]


def accepts(**values: Any) -> AnswerOffer:
    return AnswerOffer(
        **{"answer": OfferAnswer.ACCEPTS, "direct_debit": True, "first_collection_on": START, **values},
    )


def explained(applicant: Applicant = Applicant.RECEIVING, today: date = MONDAY, state: CaseState | None = None) -> Desk:
    """A case whose receiving parent was told of the chance."""
    desk = Desk(state or case(applicant), today)
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD))
    if desk.state.application.applicant is Applicant.PAYING:
        desk.do("explain-to-paying-parent", TOLD)
    return desk


def at_the_offer(
    applicant: Applicant = Applicant.RECEIVING, today: date = MONDAY, state: CaseState | None = None
) -> Desk:
    """A case where only the answer is left to ask."""
    desk = explained(applicant, today, state)
    if desk.state.application.applicant is Applicant.RECEIVING:
        desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE))
    return desk
