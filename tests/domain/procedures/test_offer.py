from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    Arrangement,
    SetMethods,
)
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ending,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Resolution,
    Role,
    TimerWhy,
)
from evenhand.domain.procedures.known import BenefitStarted
from tests.domain.cases import MONDAY, START, TOLD, Desk, accepts, at_the_offer, case


def test_an_eligible_case_opens_the_offer_by_itself() -> None:
    desk = Desk(case())
    assert desk.offer.cause == "offer"
    assert {timer.why for timer in desk.state.timers} == {TimerWhy.REMINDER, TimerWhy.LATE}


@pytest.mark.parametrize("applicant", list(Applicant))
def test_acceptance_queues_both_letters_and_the_methods_close_the_request(applicant: Applicant) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", accepts())
    assert {(letter.code, letter.to) for letter in desk.state.letters} == {
        ("CMSL0138", Role.RECEIVING),
        ("CMSL0139", Role.PAYING),
    }
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    assert desk.offer.ending is Ending.COMPLETED
    assert desk.offer.resolution is Resolution.ACCEPTED
    assert sum(method.share for method in desk.state.live_methods(desk.today)) == 100
    assert desk.state.open_of("perform-calculation") is not None


def test_the_period_is_187_days_for_a_receiving_parent_and_six_months_for_a_paying_parent() -> None:
    for applicant, end in ((Applicant.RECEIVING, date(2017, 10, 7)), (Applicant.PAYING, date(2017, 10, 3))):
        desk = at_the_offer(applicant)
        desk.do("answer", accepts())
        assert desk.state.opportunity is not None
        assert desk.state.opportunity.period == DateRange(START, end)


def test_an_offer_is_withdrawn_on_day_fifteen_and_what_is_left_moves_to_a_follow_up() -> None:
    desk = at_the_offer()
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED))
    desk.on(date(2017, 2, 27))
    assert desk.offer.reminder
    desk.on(date(2017, 2, 28))
    assert desk.offer.ending is Ending.EXPIRED
    assert desk.offer.resolution is Resolution.NO_RESPONSE
    follow = desk.state.open_of("offer-follow-up")
    assert follow is not None and follow.offer is not None and follow.offer.ground is Ground.SILENCE
    desk.do("explain-refusal", TOLD)
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    assert desk.state.open_of("offer-follow-up") is None


def test_an_answer_on_the_day_of_withdrawal_is_refused_and_says_when() -> None:
    desk = at_the_offer()
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED))
    desk.today = date(2017, 2, 28)
    refused = desk.try_task("answer", accepts())
    assert refused is not None and refused.code == "offer-withdrawn"
    assert "28 February 2017" in refused.sentence


def test_an_answer_after_the_answer_date_needs_a_reason() -> None:
    desk = at_the_offer()
    desk.today = date(2017, 2, 20)
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED))
    desk.on(date(2017, 3, 1))
    refused = desk.try_task("answer", accepts())
    assert refused is not None and refused.code == "reason-needed"
    desk.do("answer", accepts(reason="They were abroad and called as soon as they were back."))


def test_an_offer_that_nobody_tried_to_make_goes_to_the_team_leader() -> None:
    desk = at_the_offer()
    desk.on(date(2017, 2, 28))
    assert desk.state.open_of("late-offer") is not None
    assert desk.offer.is_open


def test_a_benefit_before_the_start_lapses_the_opportunity_and_opens_the_declined_path() -> None:
    desk = at_the_offer()
    desk.do("answer", accepts())
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    desk.learn(BenefitStarted("universal-credit", MONDAY))
    assert desk.state.opportunity is not None
    assert desk.state.opportunity.status is OpportunityStatus.LAPSED
    assert desk.state.live_methods(MONDAY) == ()
    follow = desk.state.open_of("offer-follow-up")
    assert follow is not None and follow.offer is not None and follow.offer.ground is Ground.ON_BENEFIT


def test_a_request_is_worked_by_the_team_that_owns_the_case() -> None:
    desk = Desk(case(segment="maintenance"))
    assert {request.segment for request in desk.state.requests} == {"maintenance"}
