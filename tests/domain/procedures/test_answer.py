"""What the paying parent says to the offer (PPO-5 to PPO-12, RPO-8 to RPO-14)."""

from datetime import date, timedelta
from typing import Any

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.clocks import proposed_collection
from evenhand.domain.opportunity.commands import AnswerOffer, OrderClaim, RecordOrderClaim, RecordPreference
from evenhand.domain.opportunity.events import NoteAdded, TaskRecorded
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Outcome,
    Resolution,
    Service,
    Status,
    TimerWhy,
)
from tests.domain.cases import (
    BOOK,
    DECLINES,
    MONDAY,
    NOT_REACHED,
    START,
    Desk,
    accepts,
    at_the_offer,
    case,
    explained,
    with_paying,
)

both_routes = pytest.mark.parametrize("applicant", list(Applicant))
UNLIKELY = "NRP Unlikely to Pay"


def test_the_first_entry_sets_the_request_in_progress() -> None:
    desk = explained()
    assert desk.offer.status is Status.OPEN
    desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    assert desk.offer.status is Status.IN_PROGRESS


@both_routes
def test_acceptance_stops_the_clocks_of_the_offer_and_starts_that_of_the_opportunity(applicant: Applicant) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", accepts())
    assert [(timer.why, timer.due_on) for timer in desk.state.timers] == [(TimerWhy.START, START)]
    assert desk.state.outcome == Outcome.ACCEPTED
    desk.on(START)
    assert desk.state.opportunity is not None
    assert desk.state.opportunity.status is OpportunityStatus.RUNNING
    period = desk.state.opportunity.period
    assert [(timer.why, timer.due_on) for timer in desk.state.timers] == [(TimerWhy.END, period.end)]


@pytest.mark.parametrize(
    ("applicant", "start", "period"),
    [
        (Applicant.PAYING, date(2017, 8, 31), DateRange(date(2017, 8, 31), date(2018, 2, 28))),
        (Applicant.PAYING, START, DateRange(START, date(2017, 10, 3))),
        (Applicant.RECEIVING, date(2017, 8, 31), DateRange(date(2017, 8, 31), date(2018, 3, 6))),
    ],
)
def test_each_route_has_its_own_length(applicant: Applicant, start: date, period: DateRange) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", accepts(first_collection_on=start))
    assert desk.state.opportunity is not None
    assert (desk.state.opportunity.period, desk.state.opportunity.route) == (period, applicant)


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (MONDAY, "date-out-of-range"),
        (MONDAY - timedelta(days=1), "date-out-of-range"),
        (date(2018, 3, 11), "date-out-of-range"),
        (date(2017, 4, 14), "not-a-working-day"),
        (date(2017, 4, 17), "not-a-working-day"),
        (date(2017, 4, 15), "not-a-working-day"),
    ],
)
def test_money_is_first_collected_on_a_working_day_between_tomorrow_and_the_review(start: date, code: str) -> None:
    refused = at_the_offer().refused("answer", accepts(first_collection_on=start))
    assert (refused.code, refused.field) == (code, "first_collection_on")
    if code == "not-a-working-day":
        assert refused.sentence.endswith("The next working day is Tuesday 18 April 2017.")


def test_the_day_before_the_review_is_the_last_for_a_first_collection() -> None:
    state = case(annual_review_on=date(2017, 4, 4))
    desk = at_the_offer(state=state)
    assert desk.refused("answer", accepts(first_collection_on=date(2017, 4, 4))).code == "date-out-of-range"
    desk.do("answer", accepts(first_collection_on=date(2017, 4, 3)))


def test_direct_debits_keep_the_days_of_england_and_wales_for_a_parent_in_scotland() -> None:
    in_scotland = with_paying(case(), nation="scotland")
    refused = at_the_offer(state=in_scotland).refused("answer", accepts(first_collection_on=date(2017, 4, 17)))
    assert refused.code == "not-a-working-day"
    desk = at_the_offer(state=in_scotland)
    desk.do("answer", accepts(first_collection_on=date(2017, 8, 7)))


def test_we_propose_a_collection_twenty_working_days_ahead() -> None:
    assert proposed_collection(case(), BOOK.rules, MONDAY) == date(2017, 3, 13)
    assert proposed_collection(case(), BOOK.rules, date(2017, 4, 10)) == date(2017, 5, 11)


def test_a_first_collection_beyond_the_known_bank_holidays_is_refused() -> None:
    desk = at_the_offer(state=case(annual_review_on=date(2030, 1, 1)))
    refused = desk.refused("answer", accepts(first_collection_on=date(2029, 6, 4)))
    assert (refused.code, refused.rules) == ("calendar-unknown", ("M8",))


@pytest.mark.parametrize("missing", ["direct_debit", "first_collection_on"])
def test_acceptance_needs_the_way_to_pay_and_the_first_collection(missing: str) -> None:
    refused = at_the_offer().refused("answer", accepts(**{missing: None}))
    assert (refused.code, refused.field) == ("value-missing", missing)


def test_a_standing_order_for_all_of_it_needs_a_reason_which_is_kept_as_a_note() -> None:
    desk = at_the_offer()
    assert desk.refused("answer", accepts(direct_debit=False)).field == "reason"
    desk.do("answer", accepts(direct_debit=False, reason="Their bank offers no direct debit."), note="Called at noon.")
    texts = [(event.kind, event.text) for event in desk.events if isinstance(event, NoteAdded)]
    assert texts == [("reason", "Their bank offers no direct debit."), ("general", "Called at noon.")]
    record = desk.last(TaskRecorded)
    assert record.task == "answer"
    assert "reason" not in dict(record.values)
    assert [note.number for note in desk.state.notes] == [1, 2]


@both_routes
def test_a_paying_parent_declines(applicant: Applicant) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", DECLINES)
    assert (desk.answer.answer, desk.answer.ground) == (OfferAnswer.DECLINES, Ground.DECLINED)
    assert (desk.offer.resolution, desk.state.outcome) == (Resolution.REJECTED, Outcome.DECLINED)
    assert desk.state.unlikely_to_pay == (UNLIKELY if applicant is Applicant.RECEIVING else "")
    assert desk.state.timers == ()
    assert desk.state.letters == ()


@both_routes
@pytest.mark.parametrize(
    ("ground", "resolution", "unlikely"),
    [
        (Ground.ON_BENEFIT, Resolution.REJECTED, ""),
        (Ground.NIL_INCOME, Resolution.REJECTED, UNLIKELY),
        (Ground.NOT_EMPLOYED, Resolution.REJECTED, UNLIKELY),
        (Ground.LETTER_RETURNED, Resolution.NO_RESPONSE, UNLIKELY),
    ],
)
def test_the_offer_is_no_longer_appropriate(
    applicant: Applicant, ground: Ground, resolution: Resolution, unlikely: str
) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_APPROPRIATE, ground=ground))
    assert (desk.answer.ground, desk.offer.resolution) == (ground, resolution)
    assert desk.state.unlikely_to_pay == (unlikely if applicant is Applicant.RECEIVING else "")


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({}, "value-missing", "ground"),
        ({"ground": Ground.OTHER_CHANGE}, "value-missing", "reason"),
        ({"ground": Ground.DECLINED}, "value-not-offered", "ground"),
        ({"ground": Ground.VOLUNTARY_ORDER}, "value-not-offered", "ground"),
    ],
)
def test_no_longer_appropriate_needs_a_ground_that_is_one(values: dict[str, Any], code: str, field: str) -> None:
    refused = at_the_offer().refused("answer", AnswerOffer(OfferAnswer.NOT_APPROPRIATE, **values))
    assert (refused.code, refused.field) == (code, field)


def test_another_change_is_taken_with_its_reason() -> None:
    desk = at_the_offer()
    reason = "They are moving abroad next week."
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_APPROPRIATE, ground=Ground.OTHER_CHANGE, reason=reason))
    assert desk.answer.ground is Ground.OTHER_CHANGE


def test_no_response_is_for_the_system_to_record() -> None:
    refused = at_the_offer().refused("answer", AnswerOffer(OfferAnswer.NO_RESPONSE))
    assert (refused.code, refused.field) == ("value-not-offered", "answer")


@pytest.mark.parametrize("answer", [accepts(), DECLINES])
def test_before_an_answer_counts_the_paying_parent_is_asked_what_comes_first(answer: AnswerOffer) -> None:
    refused = explained().refused("answer", answer)
    assert (refused.code, refused.field) == ("ask-first", "answer")
    assert refused.sentence == "Before an answer is taken, record “Preferred service”, “Was the order voluntary?”."


def test_a_parent_on_benefit_need_not_be_asked_anything_more() -> None:
    desk = explained()
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_APPROPRIATE, ground=Ground.ON_BENEFIT))
    assert desk.refused("voluntary-order", RecordOrderClaim(OrderClaim.NONE)).sentence.endswith("The offer is decided.")


@both_routes
def test_an_answer_on_the_last_moment_before_the_withdrawal_is_taken(applicant: Applicant) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", NOT_REACHED)
    desk.on(date(2017, 2, 27))
    desk.do("answer", accepts())
    assert desk.state.opportunity is not None


@both_routes
@pytest.mark.parametrize("answer", [accepts(), DECLINES, NOT_REACHED])
def test_on_the_day_of_the_withdrawal_no_answer_is_taken(applicant: Applicant, answer: AnswerOffer) -> None:
    desk = at_the_offer(applicant)
    desk.do("answer", NOT_REACHED)
    desk.today = date(2017, 2, 28)
    refused = desk.refused("answer", answer)
    assert (refused.code, refused.rules) == ("offer-withdrawn", ("R2", "R3"))


@pytest.mark.parametrize("answer", [accepts(), DECLINES])
def test_a_first_attempt_recorded_late_does_not_give_more_time(answer: AnswerOffer) -> None:
    desk = at_the_offer(Applicant.PAYING)
    desk.today = date(2017, 3, 1)
    late = AnswerOffer(**{**vars(answer), "first_attempt_on": MONDAY})
    refused = desk.refused("answer", late)
    assert (refused.code, refused.field) == ("offer-withdrawn", "first_attempt_on")
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED, first_attempt_on=MONDAY))
    desk.on(date(2017, 3, 1))
    assert desk.offer.resolution is Resolution.NO_RESPONSE


@pytest.mark.parametrize("first", [MONDAY - timedelta(days=1), MONDAY + timedelta(days=1)])
def test_the_first_attempt_was_made_between_the_opening_and_today(first: date) -> None:
    refused = at_the_offer().refused("answer", AnswerOffer(OfferAnswer.NOT_REACHED, first_attempt_on=first))
    assert (refused.code, refused.field) == ("date-out-of-range", "first_attempt_on")


def test_the_first_attempt_stays_the_first_attempt() -> None:
    desk = at_the_offer()
    desk.do("answer", NOT_REACHED)
    desk.today = date(2017, 2, 20)
    desk.do("answer", NOT_REACHED)
    assert (desk.answer.offered_on, desk.answer.attempts) == (MONDAY, 2)


def test_a_case_that_is_not_eligible_today_cannot_be_accepted_even_before_anybody_assessed_it() -> None:
    desk = at_the_offer()
    desk.state = with_paying(desk.state, gross_weekly=0)
    refused = desk.refused("answer", accepts())
    assert (refused.code, refused.rules) == ("not-eligible-today", ("R24",))
    assert refused.sentence.endswith("The income is so low that maintenance is nil.")


def test_an_employed_parent_abroad_answers_after_the_answer_date_with_the_caseworkers_reason() -> None:
    desk = Desk(case())
    desk.today = date(2017, 2, 20)
    desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE))
    desk.today = date(2017, 2, 28)
    assert desk.refused("answer", DECLINES).rules == ("R2",)
    desk.do("answer", AnswerOffer(OfferAnswer.DECLINES, reason="They were abroad."))
    assert desk.answer.ground is Ground.DECLINED
