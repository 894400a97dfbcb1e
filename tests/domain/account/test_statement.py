"""The statement of an account and of a case, and the months of each parent."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import claim, due, paid_on, received
from evenhand.domain.account.months import case_months, months_of, payer_months
from evenhand.domain.account.position import position
from evenhand.domain.account.posting import Fact
from evenhand.domain.account.statement import statement
from tests.domain.account.ledger.test_properties import RULES, START, histories, walked


def day(number: int) -> date:
    return START + timedelta(days=number)


@given(histories, st.integers(0, 20), st.integers(0, 20))
def test_the_balance_runs_from_what_stood_before_to_the_position_at_the_end(
    facts: list[Fact], first: int, more: int
) -> None:
    entries = walked(facts)[1]
    start, last = day(first), day(first + more)
    before, after = (position(entries, ("A", "B", "C"), on, RULES) for on in (day(first - 1), last))

    found = statement(entries, start, last, RULES)
    assert (found.opening, found.closing) == (before.owed - before.waiting, after.owed - after.waiting)
    assert found.opening + sum(line.owed - line.paid for line in found.lines) == found.closing

    of_case = statement(entries, start, last, RULES, "B")
    assert (of_case.opening, of_case.closing) == (before.cases[1].total, after.cases[1].total)
    assert of_case.opening + sum(line.owed - line.paid for line in of_case.lines) == of_case.closing


@given(histories)
def test_a_months_money_of_a_case_is_what_the_position_says_at_its_end(facts: list[Fact]) -> None:
    entries = walked(facts)[1]
    found = case_months(entries, "A", day(-40), day(40), RULES)
    (case,) = position(entries, ("A",), day(40), RULES).cases

    assert sum(month.came for month in found) == case.collected
    assert sum(month.due - month.came for month in found) == case.to_receiving_parent


def test_a_month_of_each_parent() -> None:
    facts = [
        Fact(Kind.DUE, date(2017, 6, 1), "instalment:1", due("A", 100_00, 20_00)),
        Fact(Kind.RECEIVED, date(2017, 6, 2), "receipt:1", received(120_00)),
        Fact(Kind.CHARGED, date(2017, 7, 3), "charge:x", claim("A", Bucket.CHARGES, 50_00)),
        Fact(Kind.PAID_ON, date(2017, 7, 4), "paid-on:1", paid_on("A", 100_00, 0, 4_00)),
    ]
    entries = walked(facts)[1]
    june, july = case_months(entries, "A", date(2017, 6, 15), date(2017, 7, 31), RULES)

    assert (june.due, june.came, june.fee, june.paid_on) == (100_00, 100_00, 0, 0)
    assert (july.due, july.came, july.fee, july.paid_on) == (0, 0, 4_00, 96_00)
    assert [(month.due, month.paid) for month in payer_months(entries, date(2017, 6, 1), date(2017, 7, 31))] == [
        (120_00, 120_00),
        (50_00, 0),
    ]


def test_the_months_of_some_days() -> None:
    assert months_of(date(2017, 11, 30), date(2018, 1, 1)) == (date(2017, 11, 1), date(2017, 12, 1), date(2018, 1, 1))
