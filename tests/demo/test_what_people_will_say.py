from collections import Counter
from datetime import date

import pytest

from evenhand.demo import Says, answer_of, enquiry_of, look_up_of, make_caseload
from evenhand.demo.plans import Plan

SEED = 7
CASES = [line["case"] for line in make_caseload(400, SEED, date(2017, 6, 12))]
PLANS = [answer_of(case, SEED) for case in CASES]


def test_the_same_case_and_seed_have_the_same_plan() -> None:
    assert answer_of(CASES[0], SEED) == answer_of(CASES[0], SEED)
    assert [answer_of(case, SEED) for case in CASES] != [answer_of(case, SEED + 1) for case in CASES]


@pytest.mark.parametrize("says", Says)
def test_four_hundred_cases_hear_every_answer(says: Says) -> None:
    assert sum(plan.says is says for plan in PLANS) >= 3


def test_about_two_in_five_accept() -> None:
    assert 130 <= Counter(plan.says for plan in PLANS)[Says.ACCEPTS] <= 200


@pytest.mark.parametrize("says", [Says.SILENCE, Says.LETTER_RETURNED, Says.NEVER_CALLED])
def test_nobody_is_reached_who_stays_silent(says: Says) -> None:
    assert {plan.answers_after for plan in PLANS if plan.says is says} == {None}


def test_whoever_answers_was_called_and_nobody_calls_after_that() -> None:
    for plan in PLANS:
        assert not any(attempt.reached for attempt in plan.attempts[:-1])
        days = [attempt.after_days for attempt in plan.attempts]
        assert days == sorted(set(days))


def test_a_late_answer_comes_on_the_last_day_before_the_withdrawal() -> None:
    late = [plan for plan in PLANS if plan.says is Says.ACCEPTS_LATE]

    assert {(plan.answers_after or 0) - plan.attempts[0].after_days for plan in late} == {14}


def test_every_other_answer_comes_within_fourteen_days_of_the_first_call() -> None:
    for plan in PLANS:
        if plan.answers_after is not None and plan.says is not Says.ACCEPTS_LATE:
            assert plan.answers_after - plan.attempts[0].after_days < 14


def test_an_offer_that_nobody_made_has_no_calls() -> None:
    assert {plan.attempts for plan in PLANS if plan.says is Says.NEVER_CALLED} == {()}


def some(plans: list[Plan], says: Says) -> list[Plan]:
    return [plan for plan in plans if plan.says is says]


def test_each_answer_has_its_turns() -> None:
    accepted, returned = some(PLANS, Says.ACCEPTS), some(PLANS, Says.LETTER_RETURNED)

    assert {plan.direct_debit for plan in accepted} == {True, False}
    assert {plan.lapses_after is None for plan in accepted} == {True, False}
    assert {plan.new_address_after is None for plan in returned} == {True, False}
    assert all(plan.letter_returned_after for plan in returned)
    assert {plan.voluntary_upheld for plan in some(PLANS, Says.CLAIMS_VOLUNTARY)} == {True, False}
    assert {plan.receiving_parent_wants for plan in PLANS} == {"collect-and-pay", "direct-pay"}
    assert {plan.caseworker for plan in PLANS} == {0, 1}


def test_a_look_up_finds_every_kind_of_order() -> None:
    found = [look_up_of(case, SEED) for case in CASES]

    assert {look_up.method_was for look_up in found} == {"enforced", "voluntary", "neither", "unknown"}
    assert {look_up.enforcement for look_up in found} == {(), ("liability-order",), ("bailiffs",)}
    assert found == [look_up_of(case, SEED) for case in CASES]


def test_an_enquiry_may_stay_without_an_answer() -> None:
    learned = [enquiry_of(case, SEED) for case in CASES]

    assert {enquiry.employment for enquiry in learned} == {"employed", "self-employed", "not-employed"}
    assert {enquiry.benefit == "" for enquiry in learned} == {True, False}
    assert {enquiry.after_days is None for enquiry in learned} == {True, False}
