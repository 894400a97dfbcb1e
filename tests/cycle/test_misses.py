"""A miss is followed on its own half alone; the story from the day on which it is found to what a person decides."""

from datetime import date

import pytest

from evenhand.cases.models import Request as RequestRow
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.commands import (
    DecideMiss,
    MissContact,
    MissDecision,
    MissTalk,
    RecordMissContact,
    RecordMissTalk,
)
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event
from evenhand.work.undo import undo
from tests.cycle.money import DEBIT, ORDER, came, promised, states, under_way
from tests.desks import AMARA, START, Desk, days_pass, offered, refused, sound
from tests.work.account.accounts import the_account

pytestmark = pytest.mark.django_db
SUPPORT = Actor("iain", frozenset({"employer-support"}))
FOUND = date(2017, 4, 5)  # due on Monday 3 April, told of on Tuesday


@pytest.fixture
def running() -> Desk:
    return under_way(offered())


def about_money(desk: Desk) -> list[tuple[str, str, str]]:
    rows = RequestRow.objects.filter(case_id=desk.case_id).order_by("number")
    kinds = ("missed-deduction", "missed-payment", "missed-in-opportunity", "arrears-review")
    return [(row.procedure, row.segment, row.role) for row in rows if row.procedure in kinds]


def test_a_miss_in_an_opportunity_asks_the_caseworker_to_decide_and_chases_nobody(running: Desk) -> None:
    days_pass(FOUND)

    assert about_money(running) == [("missed-in-opportunity", "new-case", "caseworker")]
    assert states() == ["due", "missed"]
    refusal = running.try_task("contact-about-miss", RecordMissContact(MissContact.PAYMENT_REQUEST))
    assert refused(refusal) == "payment-request"
    sound()


def test_missed_deductions_go_to_employer_support_and_the_third_to_arrears(running: Desk) -> None:
    for count in range(1, 4):
        days_pass(add_months(START, count))
        came(50_00, add_months(START, count), DEBIT)
    came(50_00, add_months(START, 3), DEBIT, name="late")  # what was missing comes, late: the decision stays
    days_pass(date(2017, 7, 22))

    assert about_money(running) == [
        ("missed-in-opportunity", "new-case", "caseworker"),
        ("missed-deduction", "new-case", "employer-support"),
        ("missed-deduction", "new-case", "employer-support"),
        ("missed-deduction", "new-case", "employer-support"),
        ("arrears-review", "arrears", "caseworker"),
    ]
    sound()


@pytest.mark.parametrize("decision", [MissDecision.OFFICE_FAULT, MissDecision.BANK_FAULT])
def test_a_fault_of_the_office_or_the_bank_excuses_the_payment(running: Desk, decision: MissDecision) -> None:
    days_pass(FOUND)
    running.do("contact-about-miss", RecordMissContact(MissContact.ASKED_WHY))
    done = running.do("decide-miss", DecideMiss(decision, "The debit was never sent."))

    assert states() == ["due", "excused"]
    assert running.state.open_of("missed-in-opportunity") is None
    assert Event.objects.filter(command=done.command, kind="InstalmentJudged").count() == 1
    days_pass(add_days(FOUND, 10))
    assert states() == ["due", "excused"]
    sound()


def test_a_decision_that_changed_the_account_is_not_taken_back(running: Desk) -> None:
    days_pass(FOUND)
    done = running.do("decide-miss", DecideMiss(MissDecision.BANK_FAULT, "The bank was closed."))

    assert refused(undo(AMARA, done.command)) == "not-undoable"
    sound()


def test_a_decision_for_an_extension_leaves_the_payment_as_it_was_judged(running: Desk) -> None:
    days_pass(FOUND)
    running.do("decide-miss", DecideMiss(MissDecision.EXTENSION, "In hospital."))

    assert states() == ["due", "missed"]
    assert Event.objects.get(kind="MissDecided").payload["decision"] == "extension"
    sound()


def test_a_talk_outside_an_opportunity_may_excuse_what_went_astray() -> None:
    desk = offered()
    promised((START, DEBIT, 50_00, 0))
    days_pass(FOUND)
    assert about_money(desk) == [("missed-payment", "new-case", "caseworker")]

    desk.do("talk-about-miss", RecordMissTalk(MissTalk.NOT_REACHED))
    desk.do("talk-about-miss", RecordMissTalk(MissTalk.BANK_FAULT, "The bank sent it elsewhere."))

    assert states() == ["excused"]
    sound()


def test_the_halves_never_pay_for_one_another_in_a_business_day(running: Desk) -> None:
    days_pass(START)
    came(100_00, START, ORDER)
    days_pass(date(2017, 5, 23))

    held = {item.number: (item.method, str(item.state)) for item in the_account().state.instalments}
    assert states()[:2] == ["met", "missed"]
    assert all(method is not ORDER or state != "by another method" for method, state in held.values())
    sound()
