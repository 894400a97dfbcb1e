"""The calls before the offer, and what is asked of the paying parent where it is not known (ELG, PPC, R5)."""

from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.commands import CallOutcome, ExplainToReceivingParent, RecordCall, RecordCircumstances
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    Ending,
    NoteKind,
    PPEligibility,
    Role,
    Service,
    Verdict,
)
from evenhand.domain.procedures.known import ServiceChosen
from tests.domain.cases import MONDAY, TOLD, Desk, case, with_application, with_paying

TELL = ExplainToReceivingParent(CallOutcome.TOLD)
OFFERS = {
    Applicant.RECEIVING: "offer-receiving-parent-application",
    Applicant.PAYING: "offer-paying-parent-application",
}


def wish_unknown(applicant: Applicant = Applicant.RECEIVING) -> Desk:
    return Desk(with_application(case(applicant), receiving_parent_wants=Service.UNKNOWN))


def facts_unknown(**values: object) -> Desk:
    unknown = {"employment": Employment.UNKNOWN, "benefits": None, "gross_weekly": None, **values}
    return Desk(with_paying(case(), **unknown))


@pytest.mark.parametrize("applicant", list(Applicant))
def test_the_receiving_parents_wish_is_the_last_thing_needed_and_opens_the_offer(applicant: Applicant) -> None:
    desk = wish_unknown(applicant)
    assert desk.state.open_of(OFFERS[applicant]) is None
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD, Service.COLLECT_AND_PAY))
    assert desk.open(OFFERS[applicant]).cause == "offer"


def test_a_receiving_parent_who_chooses_direct_pay_opens_no_offer() -> None:
    desk = wish_unknown()
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD, Service.DIRECT_PAY))
    assert not [item for item in desk.state.requests if item.is_open]
    assert desk.state.assessment is not None and desk.state.assessment.verdict is Verdict.NOT_ELIGIBLE


def test_a_receiving_parent_who_was_reached_is_asked_what_nobody_knows() -> None:
    refused = wish_unknown().refused("explain-to-receiving-parent", TELL)
    assert (refused.code, refused.field) == ("value-missing", "wants")


def test_a_wish_that_is_known_need_not_be_asked_again() -> None:
    desk = Desk(case())
    desk.do("explain-to-receiving-parent", TELL)
    assert desk.state.application.receiving_parent_wants is Service.COLLECT_AND_PAY
    assert desk.state.open_of("assess") is None


def test_a_call_that_nobody_took_stays_to_be_made() -> None:
    desk = wish_unknown()
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.NOT_REACHED))
    assert desk.open("assess").record_of("explain-to-receiving-parent") is None
    assert "CallMade" in desk.kinds()


def test_what_was_not_said_on_a_call_that_nobody_took_is_not_taken() -> None:
    desk = wish_unknown()
    said = ExplainToReceivingParent(CallOutcome.LETTER_TELLS, Service.COLLECT_AND_PAY, dissatisfied=True)
    desk.do("explain-to-receiving-parent", said)
    assert desk.state.application.receiving_parent_wants is Service.UNKNOWN
    assert desk.state.notes == ()


def test_the_receiving_parents_worry_about_direct_pay_is_kept_as_a_note() -> None:
    desk = Desk(case())
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD, dissatisfied=True))
    assert desk.state.has_note(NoteKind.DISSATISFIED_WITH_DIRECT_PAY)


def test_on_a_paying_parents_application_they_are_told_what_comes_next() -> None:
    desk = Desk(case(Applicant.PAYING))
    desk.do("explain-to-receiving-parent", TELL)
    assert desk.open("assess").is_open
    desk.do("explain-to-paying-parent", RecordCall(CallOutcome.NOT_REACHED))
    assert desk.open("assess").is_open
    desk.do("explain-to-paying-parent", TOLD)
    assert desk.state.open_of("assess") is None


def test_on_a_receiving_parents_application_there_is_nothing_to_tell_the_paying_parent_yet() -> None:
    desk = Desk(case())
    refused = desk.refused("explain-to-paying-parent", TOLD)
    assert (refused.code, refused.sentence.split(". ")[-1]) == ("task-not-ready", "The receiving parent applied.")


def test_a_receiving_parent_who_changes_to_direct_pay_ends_the_offer_and_nothing_is_collected() -> None:
    desk = Desk(case())
    desk.learn(ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY))
    assert desk.offer.ending is Ending.COMPLETED
    assert desk.answer.ground == "receiving-parent-chose-direct-pay"
    assert desk.state.unlikely_to_pay == ""
    assert not [item for item in desk.state.requests if item.is_open]


def test_unknown_work_benefit_and_income_are_gathered_and_then_the_offer_opens() -> None:
    desk = facts_unknown()
    assert desk.state.open_of(OFFERS[Applicant.RECEIVING]) is None
    told = RecordCircumstances(Employment.EMPLOYED, employer_known=True, on_benefit=False, gross_weekly=52000)
    desk.do("gather", told)
    assert desk.state.open_of("gather-paying-parent-information") is None
    assert desk.offer.is_open
    assert desk.state.paying.source("benefits") == "Paying parent"


def test_a_paying_parent_who_says_that_they_are_on_a_benefit_is_not_made_the_offer() -> None:
    desk = facts_unknown()
    desk.do(
        "gather",
        RecordCircumstances(
            Employment.EMPLOYED, employer_known=True, on_benefit=True, benefit="universal-credit",
            benefit_from=date(2016, 2, 29), gross_weekly=20000,
        ),
    )  # fmt: skip
    assert not [item for item in desk.state.requests if item.is_open]
    assert PPEligibility.ON_BENEFIT in [getattr(event, "field", "") for event in desk.events]


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"employer_known": None}, "value-missing", "employer_known"),
        ({"on_benefit": None}, "value-missing", "on_benefit"),
        ({"on_benefit": True, "benefit": ""}, "value-missing", "benefit"),
        ({"on_benefit": True, "benefit": "winnings"}, "value-not-offered", "benefit"),
        ({"on_benefit": True, "benefit_from": None}, "value-missing", "benefit_from"),
        ({"on_benefit": True, "benefit_from": date(2017, 2, 14)}, "date-out-of-range", "benefit_from"),
        ({"on_benefit": True, "benefit_from": date(1989, 12, 31)}, "date-out-of-range", "benefit_from"),
        ({"gross_weekly": None}, "value-missing", "gross_weekly"),
        ({"employment": Employment.UNKNOWN}, "value-not-offered", "employment"),
    ],
)
def test_what_is_gathered_leaves_nothing_open(values: dict[str, object], code: str, field: str) -> None:
    told: dict[str, object] = {
        "employment": Employment.EMPLOYED, "employer_known": True, "on_benefit": False, "benefit": "income-support",
        "benefit_from": MONDAY, "gross_weekly": 52000,
    }  # fmt: skip
    refused = facts_unknown().refused("gather", RecordCircumstances(**{**told, **values}))  # type: ignore[arg-type]
    assert (refused.code, refused.field) == (code, field)


def test_gathering_keeps_an_income_and_past_benefits_that_were_known() -> None:
    past = Benefit("income-support", DateRange(date(2015, 1, 1), date(2016, 1, 1)))
    desk = facts_unknown(gross_weekly=48000, benefits=(past,))
    desk.do("gather", RecordCircumstances(Employment.SELF_EMPLOYED, on_benefit=False))
    assert (desk.state.paying.gross_weekly, desk.state.paying.benefits) == (48000, (past,))


def test_an_application_outside_the_law_opens_nothing() -> None:
    assert Desk(with_application(case(), received_on=date(2016, 5, 1))).events == []
