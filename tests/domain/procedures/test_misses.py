"""What a miss opens: for the enforced half Employer Support, for the other half of an opportunity a decision."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import (
    Command,
    DecideMiss,
    EmployerAnswer,
    MissContact,
    MissDecision,
    MissTalk,
    RecordEmployerAnswer,
    RecordMissContact,
    RecordMissTalk,
)
from evenhand.domain.opportunity.events import Event, MissDecided
from evenhand.domain.opportunity.state import CaseState, Opportunity
from evenhand.domain.opportunity.vocabulary import Applicant, Ending, OpportunityStatus, Service
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.effects.misses import may_ask_for_payment
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, START, case

DEBIT, ORDER = PaymentMethod.DIRECT_DEBIT, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
REQUEST, RDO = PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST, PaymentMethod.REGULAR_DEDUCTION_ORDER
MISSED, SHORT, LATE, MET = InstalmentState.MISSED, InstalmentState.SHORT, InstalmentState.LATE, InstalmentState.MET
SUPPORT = Actor("support", frozenset({"employer-support"}))
PERIOD = DateRange(START, date(2017, 10, 3))


def running(**values: object) -> CaseState:
    held = Opportunity(1, Applicant.RECEIVING, PERIOD, OpportunityStatus.RUNNING)
    return replace(case(), opportunity=replace(held, **values))  # type: ignore[arg-type]


def found(number: int, method: PaymentMethod = DEBIT, state: InstalmentState = MISSED, due_on: date = START) -> Found:
    return Found(number, method, due_on, state)


def after(state: CaseState, *judged: Found, today: date = START) -> CaseState:
    return apply_all(state, follow_misses(state, judged, BOOK, today))


def opened(state: CaseState) -> list[tuple[str, str]]:
    return [(item.procedure, item.cause) for item in state.requests]


@pytest.mark.parametrize("how", [MISSED, SHORT, LATE])
def test_the_other_half_of_an_opportunity_raises_a_decision_and_nothing_else(how: InstalmentState) -> None:
    assert opened(after(running(), found(7, state=how))) == [("missed-in-opportunity", "missed:7")]


@pytest.mark.parametrize("method", [ORDER, REQUEST, RDO])
@pytest.mark.parametrize("how", [MISSED, SHORT])
def test_the_enforced_half_goes_to_employer_support_alone(method: PaymentMethod, how: InstalmentState) -> None:
    for state in (case(), running()):
        assert opened(after(state, found(7, method, how))) == [("missed-deduction", "missed:7")]


def test_a_deduction_that_came_late_opens_nothing() -> None:
    assert opened(after(running(), found(7, ORDER, LATE))) == []


def test_outside_an_opportunity_a_miss_brings_the_duty_to_talk_and_a_late_payment_nothing() -> None:
    assert opened(after(case(), found(7), found(8, state=LATE))) == [("missed-payment", "missed:7")]
    over = running(status=OpportunityStatus.ENDED, ended_on=date(2017, 10, 3))
    ended = after(over, found(7, due_on=date(2017, 10, 3)))
    lapsed = replace(running(), opportunity=Opportunity(1, Applicant.PAYING, PERIOD, OpportunityStatus.LAPSED))
    assert opened(ended) == [("missed-payment", "missed:7")]
    assert opened(after(lapsed, found(7))) == [("missed-payment", "missed:7")]


def test_a_miss_of_the_arrears_that_are_scheduled_after_a_change_to_direct_pay_is_talked_about() -> None:
    ends = date(2017, 10, 3)
    direct = replace(running(status=OpportunityStatus.ENDED, ended_on=ends), service=Service.DIRECT_PAY)
    by_standing_order = found(7, PaymentMethod.STANDING_ORDER_VOLUNTARY, due_on=date(2017, 11, 1))

    assert opened(after(direct, by_standing_order)) == [("missed-payment", "missed:7")]
    assert opened(after(direct, found(8, due_on=date(2017, 10, 2)))) == []


def test_after_the_end_date_nobody_asks_for_a_payment_before_the_outcome_is_recorded() -> None:
    assert opened(after(running(), found(7, due_on=date(2017, 10, 3)))) == []


def test_the_third_deduction_that_did_not_come_raises_an_arrears_review_short_ones_included() -> None:
    two = after(running(), found(1, ORDER), found(2, ORDER, SHORT))
    assert [name for name, _ in opened(two)] == ["missed-deduction"] * 2

    three = after(two, found(3, ORDER))

    assert opened(three)[2:] == [("missed-deduction", "missed:3"), ("arrears-review", "arrears-review:3")]
    five = after(three, found(4, ORDER), found(5, ORDER))
    assert [name for name, _ in opened(five)].count("arrears-review") == 1
    assert [name for name, _ in opened(after(five, found(6, ORDER)))].count("arrears-review") == 2


def test_the_other_half_never_counts_towards_an_arrears_review() -> None:
    state = after(running(), *[found(number) for number in range(1, 6)], found(6, ORDER), found(7, ORDER))

    assert "arrears-review" not in [name for name, _ in opened(state)]


def test_misses_before_the_start_of_the_opportunity_do_not_count_towards_the_three() -> None:
    before = after(case(), found(1, ORDER), found(2, ORDER), today=START - timedelta(days=1))
    state = replace(before, opportunity=running().opportunity)

    assert "arrears-review" not in [name for name, _ in opened(after(state, found(3, ORDER)))]


def test_the_same_miss_opens_one_request() -> None:
    once = after(running(), found(7))

    assert opened(after(once, found(7), found(7, state=LATE))) == opened(once)


def test_money_that_had_come_ends_what_nobody_began() -> None:
    state = after(running(), found(7))
    cancelled = after(state, found(7, state=MET))
    begun = apply_all(state, entered(state, "contact-about-miss", RecordMissContact(MissContact.ASKED_WHY)))

    assert cancelled.requests[0].ending is Ending.CANCELLED
    assert after(begun, found(7, state=MET)).requests[0].is_open


def test_a_deduction_that_had_come_does_not_count_towards_the_three() -> None:
    two = after(running(), found(1, ORDER), found(2, ORDER))
    three = after(after(two, found(2, ORDER, MET)), found(3, ORDER))

    assert "arrears-review" not in [name for name, _ in opened(three)]


def test_opening_requests_leaves_nothing_to_settle() -> None:
    start = running()
    rested = apply_all(start, settle(start, BOOK, START))
    state = after(rested, found(1, ORDER), found(2, ORDER), found(3, ORDER), found(4))

    assert settle(state, BOOK, START) == ()


def tried(state: CaseState, task: str, command: Command, actor: Actor = CASEWORKER) -> tuple[Event, ...] | Refusal:
    request = next(item for item in state.requests if item.is_open and BOOK.procedures[item.procedure].task(task))
    return decide(state, request.number, task, command, actor, BOOK, START)


def entered(state: CaseState, task: str, command: Command, actor: Actor = CASEWORKER) -> tuple[Event, ...]:
    events = tried(state, task, command, actor)
    assert not isinstance(events, Refusal), events
    return events


def test_nobody_asks_for_a_payment_of_a_running_opportunity() -> None:
    refused = tried(after(running(), found(7)), "contact-about-miss", RecordMissContact(MissContact.PAYMENT_REQUEST))

    assert isinstance(refused, Refusal)
    assert (refused.code, refused.rules, refused.field) == ("payment-request", ("R7",), "kind")
    assert not may_ask_for_payment(running())
    assert may_ask_for_payment(case())


@pytest.mark.parametrize("kind", [kind for kind in MissContact if kind is not MissContact.PAYMENT_REQUEST])
def test_asking_why_asking_after_them_and_taking_what_is_offered_are_allowed(kind: MissContact) -> None:
    entered(after(running(), found(7)), "contact-about-miss", RecordMissContact(kind))


@pytest.mark.parametrize(
    ("decision", "excused"), [("extension", False), ("early-end", False), ("office-fault", True), ("bank-fault", True)]
)
def test_a_person_decides_with_a_reason_and_a_fault_of_the_office_or_the_bank_is_no_default(
    decision: str, excused: bool
) -> None:
    state = after(running(), found(7))
    events = entered(state, "decide-miss", DecideMiss(MissDecision(decision), "Because."))
    (decided,) = (event for event in events if isinstance(event, MissDecided))

    assert (decided.instalment, decided.decision, decided.excused) == (7, decision, excused)
    missing = tried(state, "decide-miss", DecideMiss(MissDecision(decision)))
    assert isinstance(missing, Refusal)
    assert missing.field == "reason"


def test_only_employer_support_asks_the_employer_and_its_answer_ends_the_request() -> None:
    state = after(running(), found(7, ORDER))
    refused = tried(state, "ask-employer", RecordEmployerAnswer(EmployerAnswer.LEFT))
    assert isinstance(refused, Refusal)
    assert refused.code == "role-missing"

    done = apply_all(state, entered(state, "ask-employer", RecordEmployerAnswer(EmployerAnswer.LEFT), SUPPORT))

    assert done.requests[0].ending is Ending.COMPLETED


def test_a_talk_that_reached_nobody_is_still_to_be_had() -> None:
    state = after(case(), found(7))
    state = apply_all(state, entered(state, "talk-about-miss", RecordMissTalk(MissTalk.NOT_REACHED)))
    assert state.requests[0].is_open

    done = apply_all(state, entered(state, "talk-about-miss", RecordMissTalk(MissTalk.CARD)))

    assert done.requests[0].ending is Ending.COMPLETED
