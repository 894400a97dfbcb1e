"""Whole schedules as tables, for each frequency, over month ends, a leap year and the bank holidays of both nations."""

from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.account import SHORT_NAMES, MethodShare, Owing, PaymentMethod, Terms, schedule
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency
from evenhand.domain.money import pounds
from evenhand.domain.refusal import Refusal
from evenhand.letters.shorthand import shorthand_in
from tests.domain.account.plans import DEBIT, HALVES, OPPORTUNITY, RULES, owing, planned, table, terms

GOLDEN = Path(__file__).parent / "golden"
STANDING = (MethodShare(PaymentMethod.STANDING_ORDER_VOLUNTARY, 100),)
PLANS: dict[str, tuple[Terms, Owing]] = {
    "monthly-in-halves-with-an-opportunity": (
        terms(date(2017, 7, 3), date(2018, 6, 12), "monthly"),
        owing(68_76, HALVES, OPPORTUNITY),
    ),
    "monthly-from-the-31st-over-a-leap-day": (
        terms(date(2015, 8, 31), date(2016, 8, 31), "monthly"),
        owing(57_03),
    ),
    "four-weekly-from-christmas-day": (
        terms(date(2015, 12, 25), date(2016, 12, 25), "four-weekly"),
        owing(57_00),
    ),
    "fortnightly-in-scotland-from-new-year": (
        terms(date(2016, 1, 1), date(2016, 12, 31), "fortnightly", "scotland"),
        owing(57_03, STANDING),
    ),
    "fortnightly-with-an-odd-last-instalment": (
        terms(date(2017, 7, 3), date(2018, 6, 12), "fortnightly"),
        owing(68_76),
    ),
    "weekly-over-a-leap-year": (
        terms(date(2015, 12, 28), date(2016, 12, 28), "weekly"),
        owing(57_03),
    ),
}


@pytest.mark.parametrize("name", PLANS)
def test_a_schedule_is_as_it_was_worked_out_by_hand(name: str) -> None:
    time, case = PLANS[name]

    assert table(planned(time, case)) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_no_table_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(PLANS)


def test_a_person_can_follow_how_a_schedule_came_about() -> None:
    time, case = PLANS["monthly-in-halves-with-an-opportunity"]
    said = [f"{step.says} [{step.amount}]" for step in planned(time, case).working]

    assert said == [
        "From Monday 3 July 2017 to Monday 11 June 2018: 49 whole weeks, and 1 day not covered. [49]",
        "A: 49 weeks of £68.76, in 12 instalments of £280.77; the last is £280.77. [336924]",
        "A: the collection fee of an instalment, 20% of a seventh of £68.76 for each of its 28 7/12 days. [5615]",
        "A: no fee on instalments due before Wednesday 3 January 2018. [0]",
    ]
    assert shorthand_in(" ".join(said)) == ()


def test_direct_debits_keep_the_days_of_england_and_wales_in_scotland() -> None:
    time = terms(date(2016, 3, 28), date(2016, 4, 4), "weekly", "scotland")
    both = (MethodShare(PaymentMethod.STANDING_ORDER_VOLUNTARY, 50), MethodShare(PaymentMethod.DIRECT_DEBIT, 50))

    assert [(item.method, item.due_on) for item in planned(time, owing(57_00, both)).instalments] == [
        (PaymentMethod.STANDING_ORDER_VOLUNTARY, date(2016, 3, 28)),
        (PaymentMethod.DIRECT_DEBIT, date(2016, 3, 29)),
    ]


def test_an_account_is_scheduled_over_all_of_its_cases_in_order_of_the_days() -> None:
    direct = Owing("B", 20_00, False, (MethodShare(PaymentMethod.DIRECT_PAY, 100),))
    found = planned(terms(date(2017, 7, 3), date(2017, 7, 17), "weekly"), owing(57_00), direct)

    assert [
        (item.due_on.day, item.receiving_parent, SHORT_NAMES[item.method], pounds(item.amount))
        for item in found.instalments
    ] == [
        (3, "A", "DD", "68.40"),
        (3, "B", "direct-pay", "20.00"),
        (10, "A", "DD", "68.40"),
        (10, "B", "direct-pay", "20.00"),
    ]
    assert found.total == 176_80


def test_a_fee_begins_with_the_instalment_due_on_11_august_2014() -> None:
    found = planned(terms(date(2014, 8, 4), date(2014, 8, 18), "weekly"), owing(57_00))

    assert [item.fee for item in found.instalments] == [0, 11_40]


def test_nothing_owed_and_no_whole_week_give_no_instalment() -> None:
    assert planned(terms(date(2017, 7, 3), date(2018, 7, 3), "monthly"), owing(0)).instalments == ()

    short = planned(terms(date(2017, 7, 3), date(2017, 7, 9), "weekly"), owing(57_00))
    assert (short.instalments, short.weeks, short.days_not_covered) == ((), 0, 6)


def test_no_more_than_52_weeks_are_covered() -> None:
    found = planned(terms(date(2017, 7, 3), date(2019, 7, 3), "monthly"), owing(57_00))

    assert (found.weeks, found.days_not_covered, len(found.instalments)) == (52, 366, 12)


@pytest.mark.parametrize(
    ("start", "code", "rule"),
    [(date(2028, 12, 1), "calendar-unknown", "M8"), (date(2011, 1, 3), "no-rule-in-force", "M2")],
)
def test_a_schedule_beyond_what_is_known_is_refused(start: date, code: str, rule: str) -> None:
    found = schedule((owing(57_00),), Terms(DateRange(start, date(2029, 11, 1)), Frequency.MONTHLY), RULES)

    assert isinstance(found, Refusal)
    assert (found.code, found.rules, found.field) == (code, (rule,), "schedule")


def test_the_shares_of_a_case_make_the_whole() -> None:
    with pytest.raises(ValueError, match="make the whole"):
        Owing("A", 57_00, True, DEBIT * 2)


def test_a_schedule_ends() -> None:
    with pytest.raises(ValueError, match="annual review"):
        schedule((owing(57_00),), Terms(DateRange(date(2017, 7, 3)), Frequency.MONTHLY), RULES)
