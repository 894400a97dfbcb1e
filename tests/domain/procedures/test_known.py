"""What becomes known of the paying parent, and what is kept of what was known before."""

from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.vocabulary import Employment, EnforcementKind, Role, Service
from evenhand.domain.procedures.known import (
    KNOWN,
    LEARN,
    BenefitEnded,
    BenefitStarted,
    CaseClosing,
    CaseStaysOpen,
    EmployerChanged,
    Known,
    LeftHospital,
    LeftPrison,
    LegalActionNamed,
    ServiceChosen,
    WentToHospital,
    WentToPrison,
    WorkChanged,
)
from tests.domain.cases import MONDAY, Desk, case, with_paying

TOMORROW = date(2017, 2, 14)
EARLIER = Benefit("income-support", DateRange(date(2015, 1, 1), date(2016, 1, 1)))


def desk_of(**values: object) -> Desk:
    return Desk(with_paying(case(), **values))


def test_everything_that_can_become_known_is_taken_by_something() -> None:
    assert set(KNOWN.values()) == set(LEARN)
    assert not set(KNOWN) & set(COMMANDS)


@pytest.mark.parametrize(
    ("known", "field"),
    [
        (BenefitStarted("income-support", TOMORROW), "from_on"),
        (BenefitEnded(TOMORROW), "ended_on"),
        (WentToHospital(TOMORROW), "from_on"),
        (LeftHospital(TOMORROW), "ended_on"),
        (EmployerChanged(TOMORROW, employer_known=True), "from_on"),
        (WorkChanged(Employment.EMPLOYED, from_on=TOMORROW), "from_on"),
        (ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY, TOMORROW), "asked_on"),
        (LegalActionNamed(EnforcementKind.SISTED, TOMORROW), "from_on"),
    ],
)
def test_what_is_to_come_is_not_known_yet(known: Known, field: str) -> None:
    refused = Desk(case()).try_to_learn(known)
    assert refused is not None
    assert (refused.code, refused.field) == ("date-out-of-range", field)
    assert "Tuesday 14 February 2017 is after today, Monday 13 February 2017." in refused.sentence
    assert refused.steps


def test_a_benefit_that_is_none_of_those_we_know() -> None:
    refused = Desk(case()).try_to_learn(BenefitStarted("winnings", MONDAY))
    assert refused is not None and (refused.code, refused.field) == ("value-not-offered", "benefit")


def test_a_benefit_that_begins_again_keeps_what_is_known_of_the_first_time() -> None:
    desk = desk_of(benefits=(EARLIER,))
    desk.learn(BenefitStarted("income-support", MONDAY, "CIS notice"))
    again = Benefit("income-support", DateRange(MONDAY), "CIS notice")
    assert desk.state.paying.benefits == (EARLIER, again)
    assert desk.state.paying.source("benefits") == "CIS notice"


def test_a_benefit_that_is_named_twice_is_one_benefit() -> None:
    desk = desk_of()
    for day in (date(2017, 1, 2), MONDAY):
        desk.learn(BenefitStarted("income-support", day))
    assert desk.state.paying.benefits == (Benefit("income-support", DateRange(MONDAY), "Paying parent"),)


def test_every_benefit_in_payment_ends_and_past_ones_stay_as_they_were() -> None:
    running = Benefit("universal-credit", DateRange(date(2017, 1, 1)))
    desk = desk_of(benefits=(EARLIER, running))
    desk.learn(BenefitEnded(MONDAY))
    assert desk.state.paying.benefits == (EARLIER, Benefit("universal-credit", DateRange(date(2017, 1, 1), MONDAY)))
    assert desk.offer.is_open


def test_who_no_longer_has_a_benefit_that_nobody_knew_of_has_none() -> None:
    desk = desk_of(benefits=None)
    desk.learn(BenefitEnded(MONDAY))
    assert desk.state.paying.benefits == ()


@pytest.mark.parametrize(
    ("benefits", "code"),
    [
        ((), "nothing-to-end"),
        ((EARLIER,), "nothing-to-end"),
        ((Benefit("income-support", DateRange(MONDAY)),), "date-out-of-range"),
    ],
)
def test_a_benefit_ends_after_it_began_and_only_where_there_is_one(benefits: tuple[Benefit, ...], code: str) -> None:
    refused = desk_of(benefits=benefits).try_to_learn(BenefitEnded(MONDAY))
    assert refused is not None and (refused.code, refused.field) == (code, "ended_on")


def test_a_change_of_income_alone_leaves_the_employer_known() -> None:
    desk = desk_of()
    desk.learn(WorkChanged(Employment.EMPLOYED, gross_weekly=60000))
    paying = desk.state.paying
    assert (paying.employer_known, paying.gross_weekly, paying.source("income")) == (True, 60000, "Paying parent")


def test_a_change_of_work_alone_leaves_the_income_and_its_source() -> None:
    desk = desk_of(sources=(("income", "HMRC"),))
    desk.learn(WorkChanged(Employment.SELF_EMPLOYED))
    paying = desk.state.paying
    assert (paying.employer_known, paying.gross_weekly, paying.source("income")) == (False, 52000, "HMRC")
    assert paying.source("employment") == "Paying parent"


def test_somebody_who_finds_work_is_not_said_to_have_a_known_employer() -> None:
    desk = desk_of(employment=Employment.NOT_EMPLOYED, employer_known=False)
    desk.learn(WorkChanged(Employment.EMPLOYED))
    assert not desk.state.paying.employer_known
    desk.learn(WorkChanged(Employment.EMPLOYED, employer_known=True))
    assert desk.state.paying.employer_known


def test_the_same_legal_action_named_twice_is_one() -> None:
    desk = desk_of()
    for _ in range(2):
        desk.learn(LegalActionNamed(EnforcementKind.SISTED, MONDAY))
    assert len(desk.state.exclusions) == 1


def test_a_sentence_and_a_closure_may_be_known_before_their_day() -> None:
    desk = desk_of()
    desk.learn(WentToPrison(TOMORROW))
    desk.learn(CaseClosing(TOMORROW))
    assert desk.state.paying.in_prison == DateRange(TOMORROW)
    assert (desk.state.closing_on, desk.state.closed_on) == (TOMORROW, None)


@pytest.mark.parametrize(
    ("went", "left", "field"),
    [
        (WentToPrison(MONDAY), LeftPrison, "in_prison"),
        (WentToHospital(MONDAY), LeftHospital, "in_hospital"),
    ],
)
def test_who_went_there_comes_out_again_later(went: Known, left: type[Known], field: str) -> None:
    desk = desk_of()
    refused = desk.try_to_learn(left(MONDAY))  # type: ignore[call-arg]
    assert refused is not None and refused.code == "nothing-to-end"
    desk.learn(went)
    refused = desk.try_to_learn(left(MONDAY))  # type: ignore[call-arg]
    assert refused is not None and (refused.code, refused.field) == ("date-out-of-range", "ended_on")
    desk.today = TOMORROW
    desk.learn(left(TOMORROW))  # type: ignore[call-arg]
    assert getattr(desk.state.paying, field) == DateRange(MONDAY, TOMORROW)


def test_another_employer_and_another_income_keep_the_day_from_which_they_hold() -> None:
    desk = desk_of()
    desk.learn(EmployerChanged(date(2017, 2, 6), employer_known=False))
    desk.learn(WorkChanged(Employment.EMPLOYED, gross_weekly=60000, from_on=date(2017, 2, 1)))
    paying = desk.state.paying
    assert (paying.employer_from, paying.employer_known) == (date(2017, 2, 6), False)
    assert (paying.income_from, paying.gross_weekly) == (date(2017, 2, 1), 60000)


def test_a_closure_is_moved_to_another_day_or_taken_back() -> None:
    desk = desk_of()
    refused = desk.try_to_learn(CaseStaysOpen())
    assert refused is not None and refused.code == "nothing-to-end"
    desk.learn(CaseClosing(TOMORROW))
    refused = desk.try_to_learn(CaseClosing(TOMORROW))
    assert refused is not None and refused.code == "already-known"
    desk.learn(CaseClosing(date(2017, 3, 1)))
    assert desk.state.closing_on == date(2017, 3, 1)
    desk.learn(CaseStaysOpen())
    assert desk.state.closing_on is None


def test_a_case_does_not_close_before_its_application_came() -> None:
    refused = desk_of().try_to_learn(CaseClosing(date(2017, 2, 5)))
    assert refused is not None and (refused.code, refused.field) == ("date-out-of-range", "from_on")
