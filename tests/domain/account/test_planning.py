"""Whole schedules of accounts as tables: all parts, each frequency, leap days and the holidays of both nations."""

from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.account import PaymentMethod
from evenhand.domain.account.ledger import Kind
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.entries import changed, claim, opening
from evenhand.domain.account.planning import Plan
from evenhand.domain.calendar import DateRange
from tests.domain.account.accounts import DEBIT, HALVES, account, case, methods, owing, planned, since, table, wish

GOLDEN = Path(__file__).parent / "golden_plans"
STANDING = methods(PaymentMethod.STANDING_ORDER_DEFAULT)


def monthly_in_halves_with_arrears_and_an_opportunity() -> Plan:
    start = date(2017, 7, 3)
    state = since(account(case("A", HALVES, opportunity=DateRange(start, date(2018, 1, 3))), A=68_76), start)
    state, entries = owing(state, date(2017, 6, 12), opening("A", 0, 123_45, 50_00))
    return planned(state, wish(start), entries, date(2017, 6, 12))


def monthly_from_the_31st_over_a_leap_day_with_arrears_for_half_a_year() -> Plan:
    start = date(2015, 8, 31)
    state = since(account(case("A", review=date(2016, 8, 31)), A=57_03), start)
    state, entries = owing(
        state, date(2015, 8, 3), opening("A", 100_00, 0, 0), claim("A", Bucket.CHARGES, 50_00), kind=Kind.CHARGED
    )
    return planned(state, wish(start, arrears_until=date(2016, 2, 29)), entries, date(2015, 8, 3))


def four_weekly_from_christmas_day_with_charges_and_no_arrears() -> Plan:
    start = date(2015, 12, 25)
    state = since(account(case("A", review=date(2016, 12, 25)), A=57_00), start)
    state, entries = owing(state, date(2015, 12, 1), claim("A", Bucket.CHARGES, 300_00), kind=Kind.CHARGED)
    return planned(state, wish(start, "four-weekly"), entries, date(2015, 12, 1))


def fortnightly_in_scotland_over_two_years_of_arrears() -> Plan:
    start = date(2016, 1, 1)
    state = since(account(case("A", STANDING, review=date(2016, 12, 31)), A=57_03, nation="scotland"), start)
    state, entries = owing(state, date(2015, 12, 1), changed("A", 1_000_00, 200_00), kind=Kind.CHANGED)
    return planned(state, wish(start, "fortnightly", arrears_until=date(2018, 1, 1)), entries, date(2015, 12, 1))


def weekly_over_two_cases_one_of_them_paid_directly() -> Plan:
    start = date(2018, 3, 26)
    cases = case("A", review=date(2018, 6, 4)), case("B", (), collected=False, review=date(2018, 6, 4))
    return planned(since(account(*cases, A=57_03, B=20_00), start), wish(start, "weekly"))


def arrears_alone_where_nothing_is_owed_each_week() -> Plan:
    state, entries = owing(account(case("A", DEBIT), A=0), date(2017, 6, 12), opening("A", 0, 100_00, 0))
    return planned(state, wish(date(2017, 7, 31)), entries, date(2017, 6, 12))


PLANS = {
    made.__name__.replace("_", "-"): made
    for made in (
        monthly_in_halves_with_arrears_and_an_opportunity,
        monthly_from_the_31st_over_a_leap_day_with_arrears_for_half_a_year,
        four_weekly_from_christmas_day_with_charges_and_no_arrears,
        fortnightly_in_scotland_over_two_years_of_arrears,
        weekly_over_two_cases_one_of_them_paid_directly,
        arrears_alone_where_nothing_is_owed_each_week,
    )
}


@pytest.mark.parametrize("name", PLANS)
def test_a_schedule_of_an_account_is_as_it_was_worked_out_by_hand(name: str) -> None:
    assert table(PLANS[name]()) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_no_table_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(PLANS)
