"""What a fact suggests while an opportunity runs: a person thinks of it, and nothing opens by itself."""

from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.vocabulary import Role, Service
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.ending.hints import WORDS, Hint, hints
from evenhand.domain.procedures.known import (
    BenefitStarted,
    EmployerChanged,
    LeftHospital,
    ServiceChosen,
    WentToHospital,
    WentToPrison,
)
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, Desk, case
from tests.domain.endings import EndingDesk, running

DAY = date(2017, 6, 12)


def during() -> EndingDesk:
    desk = running()
    desk.on(DAY)
    return desk


def shown(desk: Desk) -> tuple[Hint, ...]:
    return hints(desk.state, BOOK.rules, desk.today)


def test_hospital_and_another_employer_suggest_an_extension_until_one_is_asked_for() -> None:
    desk = during()
    assert shown(desk) == ()
    desk.learn(WentToHospital(DAY))
    desk.learn(EmployerChanged(add_days(DAY, -7), employer_known=False))
    assert [one.says for one in shown(desk)] == [
        "A stay in hospital from Monday 12 June 2017: consider an extension.",
        "Another employer from Monday 5 June 2017: consider an extension.",
    ]
    assert all(one.extend for one in shown(desk))
    opened = open_by_hand(desk.state, "outcome-extension", Trigger.HOSPITAL, DAY, "Ill.", CASEWORKER, BOOK, DAY)
    assert not isinstance(opened, Refusal)
    desk.take(opened)
    assert shown(desk) == ()


def test_a_stay_that_is_over_still_suggests_it_for_the_payment_that_it_disturbed() -> None:
    desk = during()
    desk.learn(WentToHospital(add_days(DAY, -9)))
    desk.learn(LeftHospital(DAY))
    assert [one.trigger for one in shown(desk)] == [Trigger.HOSPITAL]


def test_what_waits_behind_an_open_outcome_is_shown_with_it() -> None:
    desk = during()
    desk.learn(BenefitStarted("universal-credit", DAY))
    assert shown(desk) == ()
    desk.learn(WentToPrison(DAY))
    (hint,) = shown(desk)
    assert (hint.trigger, hint.extend) == (Trigger.PRISON, False)
    assert hint.says == "Known as well: prison, from Monday 12 June 2017. Look at it with this outcome."


def test_what_an_open_outcome_is_about_is_not_told_beside_it() -> None:
    desk = during()
    desk.learn(ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY))
    assert shown(desk) == ()


def test_without_an_opportunity_that_runs_nothing_is_suggested() -> None:
    desk = Desk(case())
    desk.learn(WentToHospital(desk.today))
    assert shown(desk) == ()
    over = during()
    over.learn(WentToHospital(DAY))
    over.state = replace(over.state, closed_on=DAY)
    assert shown(over) == ()


def test_every_trigger_but_the_end_date_has_its_words() -> None:
    assert set(WORDS) == set(Trigger) - {Trigger.END_DATE}
