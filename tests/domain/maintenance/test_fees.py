"""Collection fees: for a week, for a period, and none around an opportunity."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.config.book import DATA
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import (
    Receiving,
    is_free,
    outside_the_law,
    paying_parent_fee,
    receiving_parent_fee,
    weekly_fees,
)
from tests.domain.maintenance.payers import ON, RULES
from tests.words.texts import read

OPPORTUNITY = DateRange(date(2017, 7, 3), date(2018, 1, 3))
BEFORE_FEES = date(2014, 8, 10)


@pytest.mark.parametrize(
    ("weekly", "added", "kept"),
    [(57_00, 11_40, 2_28), (52_00, 10_40, 2_08), (8_00, 1_60, 32), (7_00, 1_40, 28), (68_76, 13_75, 2_75), (0, 0, 0)],
)
def test_the_fees_of_a_week(weekly: int, added: int, kept: int) -> None:
    fees = weekly_fees(Receiving("A", (0,)), weekly, ON, RULES)

    assert (fees.paying, fees.receiving) == (added, kept)
    assert [step.amount for step in fees.working] == [added, kept]


def test_what_is_paid_and_what_arrives_of_57_pounds_a_week() -> None:
    fees = weekly_fees(Receiving("A", (0,)), 57_00, ON, RULES)

    assert (57_00 + fees.paying, 57_00 - fees.receiving) == (68_40, 54_72)


def test_a_period_is_rounded_once_and_not_day_by_day() -> None:
    daily = paying_parent_fee(57_00, 1, ON, RULES)

    assert 7 * daily == 11_41
    assert paying_parent_fee(57_00, 7, ON, RULES) == 11_40


@pytest.mark.parametrize(("days", "fee"), [(0, 0), (1, 1_63), (2, 3_26), (7, 11_40), (14, 22_80), (31, 50_49)])
def test_a_period_counts_by_its_days(days: int, fee: int) -> None:
    assert paying_parent_fee(57_00, days, ON, RULES) == fee


@given(st.integers(0, 100_000), st.integers(0, 366))
def test_a_fee_is_off_by_at_most_half_a_penny(weekly: int, days: int) -> None:
    assert abs(paying_parent_fee(weekly, days, ON, RULES) * 35 - weekly * days) * 2 <= 35
    assert abs(receiving_parent_fee(weekly, ON, RULES) * 25 - weekly) * 2 <= 25


def test_half_a_penny_of_a_fee_goes_up() -> None:
    assert receiving_parent_fee(12, ON, RULES) == 0
    assert receiving_parent_fee(13, ON, RULES) == 1
    assert receiving_parent_fee(37, ON, RULES) == 1
    assert receiving_parent_fee(38, ON, RULES) == 2


@pytest.mark.parametrize(("on", "added"), [(BEFORE_FEES, 0), (date(2014, 8, 11), 11_40)])
def test_fees_began_on_11_august_2014(on: date, added: int) -> None:
    assert paying_parent_fee(57_00, 7, on, RULES) == added


def test_direct_pay_has_no_fee() -> None:
    fees = weekly_fees(Receiving("A", (0,), collected=False), 57_00, ON, RULES)

    assert (fees.paying, fees.receiving) == (0, 0)


@pytest.mark.parametrize(
    ("due_on", "free"),
    [
        (date(2016, 5, 22), False),
        (date(2017, 6, 12), True),
        (date(2017, 7, 3), True),
        (date(2018, 1, 2), True),
        (date(2018, 1, 3), False),
        (date(2019, 1, 1), False),
    ],
)
def test_what_is_due_before_an_opportunity_ends_is_free(due_on: date, free: bool) -> None:
    assert is_free(due_on, OPPORTUNITY, RULES) is free
    assert not is_free(due_on, None, RULES)


@pytest.mark.parametrize(("on", "added"), [(date(2018, 1, 2), 0), (date(2018, 1, 3), 11_40)])
def test_the_fee_of_a_week_is_back_on_the_day_that_an_opportunity_ends(on: date, added: int) -> None:
    assert weekly_fees(Receiving("A", (0,), opportunity=OPPORTUNITY), 57_00, on, RULES).paying == added


def test_an_opportunity_that_began_under_the_law_stays_free_when_the_law_has_ended() -> None:
    last = DateRange(date(2021, 5, 21), date(2021, 11, 21))

    assert is_free(date(2021, 11, 20), last, RULES)
    assert outside_the_law(Receiving("A", (0,), opportunity=last), RULES) is None


@pytest.mark.parametrize("start", [date(2016, 5, 22), date(2021, 5, 22)])
def test_an_opportunity_that_the_law_does_not_know_is_refused(start: date) -> None:
    refusal = outside_the_law(Receiving("A", (0,), opportunity=DateRange(start, date(2022, 1, 1))), RULES)

    assert refusal is not None
    assert (refusal.code, refusal.rules) == ("opportunity-outside-law", ("R21",))


def test_the_announced_fees_are_written_down_and_not_in_force() -> None:
    announced = read(DATA / "rules" / "fees.toml")["announced"]

    assert sorted(item["value"] for item in announced) == [2, 2, 20]
    assert RULES.number("fees.paying_parent_per_cent", date(2040, 1, 1)) == 20
    assert RULES.number("fees.receiving_parent_per_cent", date(2040, 1, 1)) == 4
