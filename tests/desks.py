"""An office in the test's own database, filled and worked through the use cases alone."""

import io
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from evenhand.cases.models import Case
from evenhand.cases.models import Request as RequestRow
from evenhand.config.book import the_book
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import add_days
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
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OfferAnswer, Service
from evenhand.domain.procedures.known import Known
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.shape import SYSTEM, Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.become_known import become_known
from evenhand.work.check import findings
from evenhand.work.import_caseload import CaseloadReport, import_caseload
from evenhand.work.record_task import record_task
from evenhand.work.recording import Outcome, Recorded, Stale
from evenhand.work.set_up_office import Colleague, add_colleague, set_up_office
from evenhand.work.state.load import Loaded, load_case
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent
from tests.remembered import remembered
from tests.work.caseload.lines import Fields, an_example

MONDAY = date(2017, 2, 13)
START = date(2017, 4, 3)
AMARA = Actor("amara", frozenset({"caseworker"}))
BRYN = Actor("bryn", frozenset({"caseworker"}), restricted=True)
EWA = Actor("ewa", frozenset({"team-leader"}))
FERGUS = Actor("fergus", frozenset({"team-leader"}), restricted=True)
HUDA = Actor("huda", frozenset({"legal-spoc"}))
LOWRI = Actor("lowri", frozenset({"auditor"}), restricted=True)
OFFERED = "700000000011"
A_WEEK = 7
NOT_REACHED = AnswerOffer(OfferAnswer.NOT_REACHED)
TOLD = RecordCall(CallOutcome.TOLD)
DECLINES = AnswerOffer(OfferAnswer.DECLINES)


def open_office(day: date = MONDAY, *, demonstration: bool = True) -> None:
    set_up_office("An office", day, demonstration=demonstration, phone="01632 960000", address=("PO Box 0", "Nowhere"))


def hire(*actors: Actor) -> None:
    """The actors as people who work here."""
    for actor in actors:
        roles = [(role, "new-case") for role in actor.roles] + ([("restricted", "")] if actor.restricted else [])
        add_colleague(Colleague(actor.id, actor.id.title(), roles), business_date())


def a_line(number: int = 11, **changes: Any) -> Fields:
    """A line whose case is offered the opportunity at once, with people of its own."""
    line = an_example()
    line |= {"case": f"7000000{number:05}", "master_case": f"8000000{number:05}"}
    line["paying_parent"] |= {"reference": f"41000{number:05}", "nino": f"QQ{number:06}C"}
    line["receiving_parent"] |= {"reference": f"42000{number:05}", "nino": f"QQ{number:06}D"}
    for path, value in changes.items():
        where, names = line, path.split("__")
        for name in names[:-1]:
            where = where[name]
        where[names[-1]] = value
    return line


def take(*lines: Fields) -> CaseloadReport:
    return import_caseload(SYSTEM, io.BytesIO("\n".join(json.dumps(line) for line in lines).encode()))


def days_pass(until: date) -> None:
    """Closes days until `until` is the business date."""
    far = (until - business_date()).days >= A_WEEK
    (many_days_pass if far else few_days_pass)(until)


def few_days_pass(until: date) -> None:
    run_days(add_days(until, -1))
    assert business_date() == until


many_days_pass = remembered(few_days_pass)


def sound() -> None:
    """Nothing that is stored contradicts anything else that is stored."""
    assert list(findings()) == []


def recorded(outcome: Outcome | Absent) -> Recorded:
    assert isinstance(outcome, Recorded), outcome
    return outcome


def refused(outcome: object) -> str:
    """The code of a refusal."""
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


def stale(outcome: object) -> Stale:
    assert isinstance(outcome, Stale), outcome
    return outcome


class Desk:
    """One case, worked by a caseworker."""

    def __init__(self, reference: str = OFFERED, by: Actor = AMARA) -> None:
        self.reference, self.by = reference, by

    @property
    def loaded(self) -> Loaded:
        found = load_case(self.reference)
        assert found is not None
        return found

    @property
    def state(self) -> CaseState:
        return self.loaded.state

    @property
    def case_id(self) -> int:
        return Case.objects.values_list("id", flat=True).get(reference=self.reference)

    @property
    def offer(self) -> Request:
        return next(item for item in self.state.requests if item.procedure in OFFERS)

    def row(self, number: int) -> int:
        """The primary key of a request, as a page would carry it."""
        return RequestRow.objects.values_list("id", flat=True).get(case__reference=self.reference, number=number)

    def request(self, *procedures: str) -> Request:
        found = self.state.open_of(*procedures)
        assert found is not None, procedures
        return found

    def try_task(self, task: str, command: Command, by: Actor | None = None, **more: Any) -> Outcome | Absent:
        open_ones: Iterable[Request] = (item for item in self.state.requests if item.is_open)
        request = next(item for item in open_ones if the_book().procedures[item.procedure].task(task))
        return record_task(by or self.by, self.row(request.number), task, command, **more)

    def do(self, task: str, command: Command, by: Actor | None = None, **more: Any) -> Recorded:
        return recorded(self.try_task(task, command, by, **more))

    def tell(self, known: Known, by: Actor | None = None) -> Recorded:
        return recorded(become_known(by or self.by, self.reference, known))

    def up_to_the_answer(self) -> "Desk":
        """Everything that is asked before the answer of a receiving parent's application."""
        asked(self.reference, self.by)
        return self

    def accepts(self, start: date = START, **values: Any) -> Recorded:
        return self.do("answer", acceptance(start, **values))


@remembered
def asked(reference: str, by: Actor) -> None:
    desk = Desk(reference, by)
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD))
    if desk.offer.procedure == OFFERS[0]:
        desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE))


def acceptance(start: date = START, **values: Any) -> AnswerOffer:
    return AnswerOffer(**{"answer": OfferAnswer.ACCEPTS, "direct_debit": True, "first_collection_on": start, **values})


@remembered
def offered(number: int = 11, day: date = MONDAY, **changes: Any) -> Desk:
    """An office with one case whose offer waits for its answer."""
    open_office(day)
    report = take(a_line(number, **changes))
    assert report.taken == 1, report.refused
    return Desk(f"7000000{number:05}")
