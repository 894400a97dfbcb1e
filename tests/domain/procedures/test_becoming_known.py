"""What becomes known while an opportunity runs: what it opens, once, and what is not lost behind something else."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import DecideMiss, MissDecision
from evenhand.domain.opportunity.commands.ending import Confirmation, ConfirmDirectPay, EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.ending_words import EarlyReason, Trigger
from evenhand.domain.opportunity.events import MaintenanceWorkedOut
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import Employment, Role, Service
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.known import (
    BenefitEnded,
    BenefitStarted,
    CaseClosing,
    EmployerChanged,
    Known,
    LeftPrison,
    ServiceChosen,
    WentToHospital,
    WentToPrison,
    WorkChanged,
)
from evenhand.domain.procedures.known.from_files import benefit_notified
from evenhand.domain.procedures.settle import settle
from tests.domain.cases import BOOK, START, accepts, at_the_offer, with_paying
from tests.domain.endings import EndingDesk, running

DAY = date(2017, 6, 12)
NIL = WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0)
GOES_ON = RecordEarlyEnd(EarlyChoice.GOES_ON, EarlyReason.CHANGE, "Settled.")


def during() -> EndingDesk:
    desk = running()
    desk.on(DAY)
    return desk


def early(desk: EndingDesk) -> list[Request]:
    return [one for one in desk.state.requests if one.procedure == "outcome-early-end"]


def causes(desk: EndingDesk) -> list[Trigger]:
    return [one.closing.trigger for one in early(desk) if one.closing is not None]


@pytest.mark.parametrize(
    ("known", "trigger", "above"),
    [
        (BenefitStarted("universal-credit", DAY), Trigger.BENEFIT, "change-of-circumstance"),
        (WentToPrison(DAY), Trigger.PRISON, "change-of-address"),
        (NIL, Trigger.NIL_ASSESSED, "change-income"),
        (CaseClosing(DAY), Trigger.CASE_CLOSING, "change-of-circumstance"),
        (ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY), Trigger.DIRECT_PAY_ASKED, "change-service-type-asked"),
    ],
)
def test_the_system_opens_the_early_end_below_the_request_of_the_change(
    known: Known, trigger: Trigger, above: str
) -> None:
    desk = during()
    desk.learn(known)
    (outcome,) = early(desk)
    parent = desk.state.request(outcome.parent or 0)
    assert parent is not None and outcome.closing is not None
    assert (parent.procedure, parent.opened_by, outcome.opened_by) == (above, "system", "system")
    assert (outcome.closing.trigger, outcome.closing.since) == (trigger, DAY)
    assert parent.is_open is (trigger is Trigger.DIRECT_PAY_ASKED)


@pytest.mark.parametrize(
    "known",
    [WentToHospital(DAY), EmployerChanged(DAY, employer_known=True), ServiceChosen(Role.PAYING, Service.DIRECT_PAY)],
)
def test_what_only_suggests_an_extension_opens_nothing(known: Known) -> None:
    desk = during()
    before = len(desk.state.requests)
    desk.learn(known)
    assert len(desk.state.requests) == before


def test_before_the_opportunity_runs_nothing_is_opened_to_end_it() -> None:
    desk = at_the_offer()
    desk.do("answer", accepts())
    desk.learn(CaseClosing(add_days(START, 30)))
    assert desk.state.open_of("outcome-early-end") is None
    desk.on(START)
    assert desk.open("outcome-early-end")


def test_a_sentence_that_is_known_ahead_opens_it_on_its_day() -> None:
    desk = during()
    desk.learn(WentToPrison(add_days(DAY, 9)))
    desk.on(add_days(DAY, 8))
    assert early(desk) == []
    desk.on(add_days(DAY, 9))
    assert causes(desk) == [Trigger.PRISON]


def test_several_causes_at_once_are_decided_one_after_another_and_none_is_lost() -> None:
    desk = during()
    for known in (BenefitStarted("universal-credit", DAY), WentToPrison(DAY), NIL):
        desk.learn(known)
    assert causes(desk) == [Trigger.BENEFIT]
    desk.do("payment-history", GOES_ON)
    assert causes(desk) == [Trigger.BENEFIT, Trigger.PRISON]
    desk.do("payment-history", GOES_ON)
    assert causes(desk) == [Trigger.BENEFIT, Trigger.PRISON, Trigger.NIL_ASSESSED]
    desk.do("payment-history", GOES_ON)
    desk.on(add_days(DAY, 40))
    assert not [one for one in early(desk) if one.is_open]


def test_what_was_over_before_anybody_looked_is_still_looked_at_and_proposes_nothing() -> None:
    desk = during()
    desk.learn(WentToPrison(DAY))
    desk.learn(BenefitStarted("universal-credit", DAY))
    desk.on(add_days(DAY, 9))
    desk.learn(BenefitEnded(add_days(DAY, 9)))
    desk.do("payment-history", GOES_ON)
    assert causes(desk) == [Trigger.PRISON, Trigger.BENEFIT]
    refused = desk.refused("payment-history", RecordEarlyEnd(EarlyChoice.ENDED_EARLY, EarlyReason.ON_BENEFIT))
    assert (refused.code, "Nothing is proposed here." in refused.sentence) == ("reason-needed", True)


def test_a_benefit_that_is_over_when_it_becomes_known_is_put_before_a_person_without_a_proposal() -> None:
    desk = during()
    over = DateRange(date(2017, 5, 1), date(2017, 5, 20))
    desk.take(benefit_notified(desk.state, "universal-credit", over, DAY))
    desk.take(settle(desk.state, BOOK, DAY))
    assert causes(desk) == [Trigger.BENEFIT]
    refused = desk.refused("payment-history", RecordEarlyEnd(EarlyChoice.ENDED_EARLY, EarlyReason.ON_BENEFIT))
    assert (refused.code, "Nothing is proposed here." in refused.sentence) == ("reason-needed", True)


def test_one_that_was_over_before_the_opportunity_began_is_no_cause() -> None:
    desk = during()
    earlier = Benefit("income-support", DateRange(date(2016, 1, 1), START))
    desk.state = with_paying(desk.state, benefits=(earlier,), in_prison=DateRange(date(2016, 1, 1), START))
    assert settle(desk.state, BOOK, DAY) == ()


def test_a_release_from_prison_leaves_the_request_for_a_person_to_decide() -> None:
    desk = during()
    desk.learn(WentToPrison(DAY))
    desk.on(add_days(DAY, 5))
    desk.learn(LeftPrison(add_days(DAY, 5)))
    assert causes(desk) == [Trigger.PRISON]
    desk.do("payment-history", GOES_ON)
    desk.on(add_days(DAY, 30))
    assert causes(desk) == [Trigger.PRISON]


def test_the_same_benefit_told_twice_with_another_day_is_one_cause_and_a_new_award_another() -> None:
    desk = during()
    desk.learn(BenefitStarted("universal-credit", DAY))
    desk.take(benefit_notified(desk.state, "universal-credit", DateRange(add_days(DAY, -2)), DAY))
    desk.do("payment-history", GOES_ON)
    assert causes(desk) == [Trigger.BENEFIT]
    desk.on(add_days(DAY, 20))
    desk.learn(BenefitEnded(add_days(DAY, 10)))
    desk.learn(BenefitStarted("universal-credit", add_days(DAY, 20)))
    assert causes(desk) == [Trigger.BENEFIT, Trigger.BENEFIT]


def test_an_income_of_nothing_is_decided_once_and_again_when_it_falls_again() -> None:
    desk = during()
    desk.learn(NIL)
    desk.do("payment-history", GOES_ON)
    desk.on(add_days(DAY, 10))
    assert causes(desk) == [Trigger.NIL_ASSESSED]
    desk.learn(WorkChanged(Employment.EMPLOYED, gross_weekly=52000))
    desk.on(add_days(DAY, 20))
    desk.learn(NIL)
    assert causes(desk) == [Trigger.NIL_ASSESSED] * 2


def worked_out(weekly: int, **values: Any) -> MaintenanceWorkedOut:
    given: dict[str, Any] = {
        "number": 1, "effective_on": date(2017, 3, 11), "rate": "nil", "weekly": weekly, "fee": 0, "receiving_fee": 0,
        "gross": 52000, "other_children": 0, "children": 2, "children_in_all": 2, "nights": (0, 0), "every": "monthly",
    }  # fmt: skip
    return MaintenanceWorkedOut(**{**given, **values})


def test_a_calculation_that_comes_to_nothing_opens_it_and_one_that_comes_to_something_takes_it_back() -> None:
    desk = during()
    nil, something = (apply_all(desk.state, (worked_out(weekly),)) for weekly in (0, 700))
    assert [one.trigger for one in nil.news] == [Trigger.NIL_ASSESSED]
    opened = apply_all(nil, settle(nil, BOOK, DAY)).open_of("outcome-early-end")
    assert opened is not None and opened.closing is not None and opened.closing.trigger is Trigger.NIL_ASSESSED
    assert something.news == apply_all(nil, (worked_out(700),)).news == ()


def missed(desk: EndingDesk, number: int) -> None:
    found = [Found(number, PaymentMethod.DIRECT_DEBIT, add_days(START, number), InstalmentState.MISSED)]
    desk.take(follow_misses(desk.state, found, BOOK, desk.today))


def test_a_missed_payment_opens_it_only_after_a_person_decided() -> None:
    desk = during()
    missed(desk, 2)
    assert early(desk) == []
    desk.do("decide-miss", DecideMiss(MissDecision.EARLY_END, "No reason was given."))
    (outcome,) = early(desk)
    assert outcome.closing is not None
    assert (outcome.closing.trigger, outcome.closing.instalment) == (Trigger.MISSED_PAYMENT, 2)
    assert outcome.parent == desk.open("missed-in-opportunity").number
    assert outcome.opened_by == "caseworker"


def test_a_decision_about_a_missed_payment_is_not_lost_behind_an_outcome_that_goes_on() -> None:
    desk = during()
    desk.learn(BenefitStarted("universal-credit", DAY))
    missed(desk, 2)
    desk.do("decide-miss", DecideMiss(MissDecision.EARLY_END, "No reason was given."))
    assert causes(desk) == [Trigger.BENEFIT]
    desk.do("payment-history", GOES_ON)
    last = early(desk)[-1]
    assert last.closing is not None
    assert (last.closing.trigger, last.closing.instalment) == (Trigger.MISSED_PAYMENT, 2)
    assert last.parent == desk.open("missed-in-opportunity").number


def test_on_the_end_date_what_becomes_known_is_weighed_at_the_scheduled_end() -> None:
    desk = during()
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.learn(WentToPrison(held.period.end))
    desk.on(held.period.end)
    assert early(desk) == []
    assert desk.open("outcome-scheduled-end")


def test_a_wish_for_direct_pay_that_the_outcome_does_not_meet_is_answered_by_a_person() -> None:
    desk = during()
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(held.period.end)
    desk.learn(ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY))
    wish = desk.open("change-service-type-asked")
    assert desk.task_of(wish.number, "tell-what-follows") == "cannot start yet"
    over = replace(held, status=type(held.status).ENDED, ended_on=desk.today)
    outcome = desk.open("outcome-scheduled-end").number
    closed = tuple(one for one in desk.state.requests if one.number != outcome)
    desk.state = replace(desk.state, opportunity=over, requests=closed)
    assert desk.task_of(wish.number, "tell-what-follows") == "can start"


def test_a_wish_that_is_withdrawn_closes_its_request() -> None:
    desk = during()
    desk.learn(ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY))
    desk.do("confirm-direct-pay", ConfirmDirectPay(Confirmation.WITHDRAWS))
    assert desk.state.open_of("change-service-type-asked") is None
