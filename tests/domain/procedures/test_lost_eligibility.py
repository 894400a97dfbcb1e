"""Eligibility is lost before the opportunity starts: it lapses, and the declined path begins (PPO-9, RPO-15, R24)."""

from datetime import date

import pytest

from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import Arrangement, PerformCalculation, RecordUnlikelyToPay, SetMethods
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    Ending,
    EnforcementKind,
    Ground,
    OpportunityStatus,
    Outcome,
    Resolution,
    Role,
    Service,
    Verdict,
)
from evenhand.domain.procedures.known import (
    BenefitEnded,
    BenefitStarted,
    Known,
    LegalActionNamed,
    ServiceChosen,
    WentToPrison,
    WorkChanged,
    learn,
)
from evenhand.domain.procedures.opening import OFFERS
from tests.domain.cases import MONDAY, START, TOLD, Desk, accepts, at_the_offer

both_routes = pytest.mark.parametrize("applicant", list(Applicant))
UNLIKELY = "NRP Unlikely to Pay"
LOSSES: list[tuple[Known, Ground]] = [
    (BenefitStarted("universal-credit", MONDAY), Ground.ON_BENEFIT),
    (WorkChanged(Employment.NOT_EMPLOYED), Ground.NOT_EMPLOYED),
    (WorkChanged(Employment.EMPLOYED, gross_weekly=0), Ground.NIL_INCOME),
    (WentToPrison(MONDAY), Ground.NIL_INCOME),
    (LegalActionNamed(EnforcementKind.COMMITTAL, MONDAY), Ground.LEGAL_EXCLUSION),
    (ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY), Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY),
]
each_loss = pytest.mark.parametrize(("known", "ground"), LOSSES)


def accepted(applicant: Applicant = Applicant.RECEIVING, *, closed: bool = True) -> Desk:
    desk = at_the_offer(applicant)
    desk.do("answer", accepts())
    if closed:
        desk.do("tell-receiving-parent", TOLD)
        desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
        assert not desk.offer.is_open
    return desk


@both_routes
@each_loss
def test_before_the_answer_the_offer_is_no_longer_appropriate(
    applicant: Applicant, known: Known, ground: Ground
) -> None:
    desk = at_the_offer(applicant)
    desk.learn(known)
    assert (desk.answer.ground, desk.offer.resolution) == (ground, Resolution.REJECTED)
    assert desk.state.timers == ()
    assert desk.offer.is_open is (ground is not Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY)


@both_routes
@each_loss
@pytest.mark.parametrize("closed", [False, True], ids=["while the request is open", "after it closed"])
def test_between_acceptance_and_start_the_opportunity_lapses(
    applicant: Applicant, known: Known, ground: Ground, closed: bool
) -> None:
    desk = accepted(applicant, closed=closed)
    desk.learn(known)
    assert desk.state.opportunity is not None
    assert desk.state.opportunity.status is OpportunityStatus.LAPSED
    assert (desk.state.outcome, desk.state.live_methods(MONDAY), desk.state.timers) == (Outcome.NOT_APPROPRIATE, (), ())
    assert desk.offer.ending is (Ending.COMPLETED if closed else Ending.CANCELLED)
    assert desk.offer.resolution is (Resolution.ACCEPTED if closed else Resolution.REJECTED)
    assert desk.state.open_of("perform-calculation") is None
    follow = next(item for item in desk.state.requests if item.procedure == "offer-follow-up")
    assert follow.offer is not None and follow.offer.ground is ground
    assert follow.is_open is (ground is not Ground.RECEIVING_PARENT_CHOSE_DIRECT_PAY)


@both_routes
@pytest.mark.parametrize("closed", [False, True])
def test_after_the_lapse_the_declined_path_is_walked_to_its_end(applicant: Applicant, closed: bool) -> None:
    desk = accepted(applicant, closed=closed)
    desk.learn(BenefitStarted("universal-credit", MONDAY))
    desk.do("explain-refusal", TOLD)
    if applicant is Applicant.RECEIVING:
        desk.do("unlikely-to-pay-reason", RecordUnlikelyToPay(False, "They paid by themselves until the benefit."))
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    assert not [item for item in desk.state.requests if item.is_open]
    assert desk.state.unlikely_to_pay == ""
    assert [method.share for method in desk.state.live_methods(MONDAY)] == [100]


def test_on_a_paying_parents_application_nobody_is_asked_about_unlikely_to_pay() -> None:
    desk = accepted(Applicant.PAYING)
    desk.learn(BenefitStarted("universal-credit", MONDAY))
    refused = desk.refused("unlikely-to-pay-reason", RecordUnlikelyToPay(True, "On benefit."))
    assert refused.sentence.endswith("The paying parent applied, so Unlikely to Pay is not recorded.")


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (WorkChanged(Employment.NOT_EMPLOYED), UNLIKELY),
        (LegalActionNamed(EnforcementKind.COMMITTAL, MONDAY), ""),
    ],
)
def test_a_lapse_on_a_receiving_parents_application_goes_the_way_of_the_declined_path(
    known: Known, status: str
) -> None:
    desk = accepted()
    desk.learn(known)
    assert desk.state.unlikely_to_pay == status


def test_a_paying_parent_who_applied_and_changes_to_collect_and_pay_ends_the_conflict() -> None:
    desk = accepted(Applicant.PAYING)
    desk.learn(ServiceChosen(Role.PAYING, Service.COLLECT_AND_PAY))
    follow = desk.open("offer-follow-up")
    assert follow.offer is not None and follow.offer.ground is Ground.PREFERS_COLLECT_AND_PAY


@both_routes
def test_once_it_started_a_loss_does_not_make_it_lapse(applicant: Applicant) -> None:
    desk = accepted(applicant)
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY))
    desk.on(START)
    desk.learn(BenefitStarted("universal-credit", START))
    assert desk.state.opportunity is not None
    assert desk.state.opportunity.status is OpportunityStatus.RUNNING
    assert desk.state.assessment is not None and desk.state.assessment.verdict is Verdict.NOT_ELIGIBLE


def test_on_the_day_of_the_start_a_loss_that_nobody_settled_is_noticed() -> None:
    desk = accepted()
    found = learn(desk.state, BenefitStarted("universal-credit", MONDAY), MONDAY)
    assert isinstance(found, tuple)
    desk.state = apply_all(desk.state, found)
    desk.on(START)
    assert desk.state.opportunity is not None
    assert desk.state.opportunity.status is OpportunityStatus.LAPSED


def test_a_start_that_fires_days_late_still_starts() -> None:
    desk = accepted()
    desk.on(date(2017, 4, 10))
    assert desk.state.opportunity is not None
    assert desk.state.opportunity.status is OpportunityStatus.RUNNING


def test_an_offer_that_was_lost_is_not_made_a_second_time() -> None:
    desk = at_the_offer()
    desk.learn(WorkChanged(Employment.NOT_EMPLOYED))
    desk.learn(WorkChanged(Employment.EMPLOYED, employer_known=True))
    assert desk.state.assessment is not None and desk.state.assessment.verdict is Verdict.ELIGIBLE
    assert sum(item.cause == "offer" for item in desk.state.requests) == 1


def test_an_offer_that_lapsed_while_its_request_was_open_is_not_made_a_second_time() -> None:
    desk = accepted(closed=False)
    desk.learn(BenefitStarted("universal-credit", MONDAY))
    desk.today = date(2017, 2, 20)
    desk.learn(BenefitEnded(desk.today))
    assert desk.state.assessment is not None and desk.state.assessment.verdict is Verdict.ELIGIBLE
    assert [item.cause for item in desk.state.requests if item.procedure in OFFERS] == ["offer"]
