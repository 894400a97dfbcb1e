"""Nobody answers: the reminder, the withdrawal, the follow-up, and whether a charge follows (R2, R3, R22)."""

from datetime import date, timedelta

import pytest

from evenhand.domain.opportunity.commands import Arrangement, RecordUnlikelyToPay, SetMethods
from evenhand.domain.opportunity.proposals import charge
from evenhand.domain.opportunity.request import Offer
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ending,
    Ground,
    OfferAnswer,
    Outcome,
    Resolution,
    Role,
    TimerWhy,
)
from evenhand.domain.procedures.known import LetterReturned
from tests.domain.cases import (
    BOOK,
    MONDAY,
    NOT_REACHED,
    TOLD,
    Desk,
    at_the_offer,
    case,
    explained,
    with_application,
    with_paying,
)

REMINDED, WITHDRAWN = date(2017, 2, 27), date(2017, 2, 28)
both_routes = pytest.mark.parametrize("applicant", list(Applicant))


def silent(calls: int, applicant: Applicant = Applicant.RECEIVING) -> Desk:
    """An offer that was withdrawn after some calls that nobody took."""
    desk = explained(applicant)
    for _ in range(calls):
        desk.do("answer", NOT_REACHED)
    desk.on(WITHDRAWN)
    return desk


@both_routes
def test_a_call_that_nobody_took_can_be_recorded_before_anything_could_be_asked(applicant: Applicant) -> None:
    desk = explained(applicant)
    desk.do("answer", NOT_REACHED)
    assert (desk.answer.offered_on, desk.answer.attempts) == (MONDAY, 1)
    assert desk.offer.record_of("answer") is None


@both_routes
def test_the_reminder_comes_on_the_last_working_day_of_the_time_to_answer(applicant: Applicant) -> None:
    desk = explained(applicant)
    desk.do("answer", NOT_REACHED)
    assert desk.on(REMINDED - timedelta(days=1)) == ()
    desk.on(REMINDED)
    assert desk.offer.reminder == "No answer yet. Last day to answer: Monday 27 February 2017."


def test_a_time_to_answer_that_ends_on_a_bank_holiday_reminds_on_the_working_day_before() -> None:
    letter = date(2017, 4, 3)
    for nation, reminder in (("england-and-wales", date(2017, 4, 13)), ("scotland", date(2017, 4, 17))):
        state = with_paying(with_application(case(), provisional_letter_on=letter), nation=nation)
        desk = Desk(state, letter)
        timer = next(item for item in desk.state.timers if item.why is TimerWhy.REMINDER)
        assert timer.due_on == reminder


def test_a_reminder_that_fires_days_late_says_the_same_which_is_true_on_any_day() -> None:
    desk = at_the_offer()
    desk.today = date(2017, 2, 20)
    desk.do("answer", NOT_REACHED)
    desk.on(date(2017, 3, 2))
    assert desk.offer.reminder == "No answer yet. Last day to answer: Monday 27 February 2017."


@both_routes
def test_on_day_fifteen_the_system_closes_the_offer_and_a_person_gets_what_is_left(applicant: Applicant) -> None:
    desk = silent(1, applicant)
    assert (desk.offer.ending, desk.offer.resolution) == (Ending.EXPIRED, Resolution.NO_RESPONSE)
    assert (desk.offer.closed_on, desk.state.outcome) == (WITHDRAWN, Outcome.NO_RESPONSE)
    follow = desk.open("offer-follow-up")
    assert (follow.parent, follow.opened_by) == (desk.offer.number, "system")
    desk.do("explain-refusal", TOLD)
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    assert desk.state.open_of("offer-follow-up") is None
    assert desk.state.timers == ()


def test_a_withdrawal_that_was_missed_for_days_still_happens_once() -> None:
    desk = explained()
    desk.do("answer", NOT_REACHED)
    desk.on(date(2017, 3, 20))
    assert desk.offer.ending is Ending.EXPIRED
    assert desk.on(date(2017, 3, 21)) == ()
    assert sum(item.procedure == "offer-follow-up" for item in desk.state.requests) == 1


def test_silence_is_unlikely_to_pay_on_a_receiving_parents_application_alone() -> None:
    assert silent(1).state.unlikely_to_pay == "NRP Unlikely to Pay"
    assert silent(1, Applicant.PAYING).state.unlikely_to_pay == ""


@both_routes
@pytest.mark.parametrize(("calls", "applies"), [(1, "no"), (2, "no"), (3, "yes"), (4, "yes")])
def test_silence_is_a_refusal_only_after_a_letter_and_three_calls(
    applicant: Applicant, calls: int, applies: str
) -> None:
    desk = silent(calls, applicant)
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    follow = next(item for item in desk.state.requests if item.procedure == "offer-follow-up")
    assert follow.offer is not None
    assert follow.offer.charge == (applies if applicant is Applicant.RECEIVING else "no")


def test_silence_without_any_letter_is_no_refusal() -> None:
    desk = explained(state=with_application(case(), provisional_letter_on=None))
    for _ in range(3):
        desk.do("answer", NOT_REACHED)
    desk.on(WITHDRAWN)
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    assert [item.offer.charge for item in desk.state.requests if item.offer] == ["", "no"]


def test_a_letter_that_came_back_leaves_the_charge_to_a_person() -> None:
    desk = explained()
    for _ in range(3):
        desk.do("answer", NOT_REACHED)
    desk.learn(LetterReturned(Role.PAYING, MONDAY))
    desk.on(WITHDRAWN)
    assert desk.answer.ground is Ground.LETTER_RETURNED
    assert desk.refused("methods", SetMethods(Arrangement.DEDUCTION_ORDER)).field == "charge"
    assert desk.refused("methods", SetMethods(Arrangement.DEDUCTION_ORDER, charge=True)).field == "reason"
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER, charge=False, reason="They may not have known."))
    follow = next(item for item in desk.state.requests if item.procedure == "offer-follow-up")
    assert follow.offer is not None and follow.offer.charge == "no"


REFUSALS = {Ground.DECLINED, Ground.SILENCE, Ground.LETTER_RETURNED}


@pytest.mark.parametrize(
    ("offer", "applies"),
    [
        (Offer(ground=Ground.DECLINED), "yes"),
        (Offer(ground=Ground.DECLINED, window_from=MONDAY, attempts=0), "yes"),
        (Offer(ground=Ground.LETTER_RETURNED, window_from=MONDAY, attempts=9), "person"),
        (Offer(ground=Ground.SILENCE, window_from=MONDAY, attempts=3), "yes"),
        (Offer(ground=Ground.SILENCE, window_from=MONDAY, attempts=2), "no"),
        *[(Offer(ground=ground, window_from=MONDAY, attempts=9), "no") for ground in Ground if ground not in REFUSALS],
    ],
)
def test_the_ground_and_not_the_resolution_decides_on_the_charge(offer: Offer, applies: str) -> None:
    found, why = charge(case(), offer, Arrangement.DEDUCTION_ORDER, BOOK.rules)
    assert found == applies
    assert why.endswith(".")


@pytest.mark.parametrize("arrangement", [item for item in Arrangement if item is not Arrangement.DEDUCTION_ORDER])
def test_without_a_deduction_order_there_is_no_charge(arrangement: Arrangement) -> None:
    assert charge(case(), Offer(ground=Ground.DECLINED), arrangement, BOOK.rules)[0] == "no"


def test_a_letter_that_came_back_after_all_was_not_delivered() -> None:
    offer = Offer(ground=Ground.SILENCE, window_from=MONDAY, attempts=5)
    came_back = with_paying(case(), returned_on=MONDAY)
    assert charge(came_back, offer, Arrangement.DEDUCTION_ORDER, BOOK.rules)[0] == "no"


def test_unlikely_to_pay_is_not_asked_of_a_person_where_the_system_recorded_it() -> None:
    refused = silent(1).refused("unlikely-to-pay-reason", RecordUnlikelyToPay(True, "No answer."))
    assert refused.sentence.endswith("The system records Unlikely to Pay itself.")


def test_the_answer_of_silence_is_the_systems() -> None:
    assert silent(1).answer.answer is OfferAnswer.NO_RESPONSE
