"""Methods of payment from, and what follows their entry (PPO-13, PPO-18, RPO-15, RPO-22, M10)."""

from typing import Any

import pytest

from evenhand.domain.account import PaymentMethod
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    Arrangement,
    CallOutcome,
    PerformCalculation,
    RecordCall,
    RecordUnlikelyToPay,
    SetMethods,
)
from evenhand.domain.opportunity.events import CallMade
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    Ending,
    Ground,
    OfferAnswer,
    Role,
)
from tests.domain.cases import DECLINES, MONDAY, START, TOLD, Desk, accepts, at_the_offer, case, with_paying

both_routes = pytest.mark.parametrize("applicant", list(Applicant))
HALF = Arrangement.HALF_ORDER_HALF_DEBIT
ORDER = Arrangement.DEDUCTION_ORDER
WEEKLY = Arrangement.DEFAULT_STANDING_ORDER
DEBIT = Arrangement.DIRECT_DEBIT
STANDING = Arrangement.STANDING_ORDER
WORK: dict[str, dict[str, Any]] = {
    "employed": {"employment": Employment.EMPLOYED, "employer_known": True},
    "employer unknown": {"employment": Employment.EMPLOYED, "employer_known": False},
    "self-employed": {"employment": Employment.SELF_EMPLOYED, "employer_known": False},
}


def answered(work: str, answer: AnswerOffer, applicant: Applicant = Applicant.RECEIVING) -> Desk:
    desk = at_the_offer(applicant, state=with_paying(case(applicant), **WORK[work]))
    desk.do("answer", answer)
    return desk


def set_up(desk: Desk) -> list[tuple[PaymentMethod, int, str, bool, bool]]:
    live = desk.state.live_methods(desk.today)
    return [(item.kind, item.share, item.frequency, item.mandatory, item.desire) for item in live]


DEO, DD = PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, PaymentMethod.DIRECT_DEBIT
SO, DSO = PaymentMethod.STANDING_ORDER_VOLUNTARY, PaymentMethod.STANDING_ORDER_DEFAULT


@both_routes
@pytest.mark.parametrize(
    ("work", "answer", "arrangement", "methods"),
    [
        ("employed", accepts(), HALF, [(DEO, 50, "monthly", True, True), (DD, 50, "monthly", False, False)]),
        ("self-employed", accepts(), DEBIT, [(DD, 100, "monthly", False, False)]),
        ("employer unknown", accepts(), DEBIT, [(DD, 100, "monthly", False, False)]),
        ("employed", accepts(direct_debit=False, reason="No account."), STANDING, [(SO, 100, "monthly", False, False)]),
        ("employed", DECLINES, ORDER, [(DEO, 100, "monthly", False, True)]),
        ("self-employed", DECLINES, WEEKLY, [(DSO, 100, "weekly", False, False)]),
        ("employer unknown", DECLINES, WEEKLY, [(DSO, 100, "weekly", False, False)]),
    ],
)
def test_what_we_propose_needs_no_reason_and_sets_up_the_whole_of_it(
    applicant: Applicant,
    work: str,
    answer: AnswerOffer,
    arrangement: Arrangement,
    methods: list[tuple[PaymentMethod, int, str, bool, bool]],
) -> None:
    desk = answered(work, answer, applicant)
    desk.do("methods", SetMethods(arrangement))
    assert set_up(desk) == methods
    starts = {item.start for item in desk.state.methods}
    assert starts == {START if answer.answer is OfferAnswer.ACCEPTS else MONDAY}


@pytest.mark.parametrize(
    ("work", "answer", "arrangement", "code"),
    [
        ("employed", accepts(), STANDING, "value-missing"),
        ("self-employed", accepts(), STANDING, "value-missing"),
        ("employed", accepts(direct_debit=False, reason="No account."), HALF, "value-missing"),
        ("employed", DECLINES, WEEKLY, "value-missing"),
        ("employed", accepts(), ORDER, "arrangement-not-possible"),
        ("employed", accepts(), DEBIT, "arrangement-not-possible"),
        ("self-employed", accepts(), HALF, "arrangement-not-possible"),
        ("employer unknown", accepts(), HALF, "arrangement-not-possible"),
        ("self-employed", DECLINES, ORDER, "arrangement-not-possible"),
        ("employer unknown", DECLINES, ORDER, "arrangement-not-possible"),
        ("employed", DECLINES, HALF, "arrangement-not-possible"),
        ("employed", DECLINES, DEBIT, "arrangement-not-possible"),
    ],
)
def test_another_way_needs_a_reason_or_is_not_possible(
    work: str, answer: AnswerOffer, arrangement: Arrangement, code: str
) -> None:
    desk = answered(work, answer)
    assert desk.refused("methods", SetMethods(arrangement)).code == code
    if code == "value-missing":
        desk.do("methods", SetMethods(arrangement, reason="They asked for it, and it is safe."))
        assert sum(item.share for item in desk.state.live_methods(MONDAY)) == 100


@both_routes
def test_an_accepted_offer_closes_when_the_call_and_the_methods_are_done_and_figures_follow(
    applicant: Applicant,
) -> None:
    desk = answered("employed", accepts(), applicant)
    desk.do("methods", SetMethods(HALF))
    assert desk.offer.is_open
    desk.do("tell-receiving-parent", TOLD)
    assert (desk.offer.ending, desk.offer.closed_on) == (Ending.COMPLETED, MONDAY)
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY))
    assert desk.state.open_of("perform-calculation") is None


@both_routes
def test_a_call_after_the_answer_may_have_to_be_tried_again_or_be_left_to_the_letter(applicant: Applicant) -> None:
    desk = answered("employed", accepts(), applicant)
    desk.do("tell-receiving-parent", RecordCall(CallOutcome.NOT_REACHED))
    assert desk.last(CallMade).to is Role.RECEIVING
    assert desk.offer.record_of("tell-receiving-parent") is None
    assert desk.answer.attempts == 0
    desk.do("tell-receiving-parent", RecordCall(CallOutcome.LETTER_TELLS))
    desk.do("methods", SetMethods(HALF))
    assert not desk.offer.is_open


@both_routes
def test_a_declined_offer_closes_when_the_consequences_are_explained_and_the_methods_set(applicant: Applicant) -> None:
    desk = answered("employed", DECLINES, applicant)
    desk.do("explain-refusal", TOLD)
    assert desk.last(CallMade).to is Role.PAYING
    desk.do("methods", SetMethods(ORDER))
    assert desk.offer.ending is Ending.COMPLETED
    assert desk.answer.charge == "yes"
    assert desk.state.open_of("perform-calculation") is None


def test_the_charge_of_a_refusal_falls_away_where_no_order_is_set_up() -> None:
    desk = answered("self-employed", DECLINES)
    desk.do("methods", SetMethods(WEEKLY))
    assert desk.answer.charge == "no"


@pytest.mark.parametrize(("record", "status"), [(True, "NRP Unlikely to Pay"), (False, "")])
def test_a_person_decides_on_unlikely_to_pay_for_somebody_on_a_benefit(record: bool, status: str) -> None:
    desk = answered("employed", AnswerOffer(OfferAnswer.NOT_APPROPRIATE, ground=Ground.ON_BENEFIT))
    assert desk.refused("unlikely-to-pay-reason", RecordUnlikelyToPay(record)).field == "reason"
    desk.do("unlikely-to-pay-reason", RecordUnlikelyToPay(record, "They paid all of it until last month."))
    assert desk.state.unlikely_to_pay == status
    desk.do("explain-refusal", TOLD)
    desk.do("methods", SetMethods(ORDER))
    assert desk.state.unlikely_to_pay == status
    assert not desk.offer.is_open


def test_figures_do_not_hold_up_the_offer() -> None:
    desk = answered("employed", accepts())
    desk.do("methods", SetMethods(HALF))
    desk.do("tell-receiving-parent", TOLD)
    assert desk.open("perform-calculation").parent == desk.offer.number
