"""What a case owes each week is set, and what a change from a past day says of what fell due."""

from datetime import date

import pytest

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import InstalmentsDue, LedgerPosted
from evenhand.domain.account.judging import judge_on
from evenhand.domain.account.ledger import Bucket, Entry, Kind, replay
from evenhand.domain.account.ledger.entries import due, received
from evenhand.domain.account.liabilities import set_liability
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState
from evenhand.domain.calendar import DateRange
from evenhand.domain.refusal import Refusal
from tests.domain.account.accounts import TODAY, account, after, case, planned, since, wish
from tests.domain.account.plans import RULES

START = date(2017, 7, 3)


def test_the_first_amount_from_a_day_to_come_posts_nothing() -> None:
    found = set_liability(account(case("A")), "A", 57_00, START, "request:1", TODAY, RULES, ())

    assert not isinstance(found, Refusal)
    assert not any(isinstance(event, LedgerPosted) for event in found)
    state = apply_all(account(case("A")), found)
    assert [(item.weekly, item.during, item.cause) for item in state.liabilities] == [
        (57_00, DateRange(START), "request:1")
    ]


def test_the_first_amount_from_a_past_day_is_owed_for_the_days_since() -> None:
    found = set_liability(account(case("A")), "A", 70_00, date(2017, 5, 29), "request:1", TODAY, RULES, ())
    assert not isinstance(found, Refusal)
    state, entries = after(account(case("A")), found)

    assert [(entry.kind, entry.effective_on) for entry in entries] == [(Kind.CHANGED, TODAY)]
    assert state.balances[("A", Bucket.ARREARS)] == 140_00
    assert state.balances[("A", Bucket.FEE_ARREARS)] == 28_00


def test_an_amount_that_is_set_ends_the_one_before_it_and_takes_a_later_one_s_place() -> None:
    state = since(account(case("A"), A=57_00), START)
    later = set_liability(state, "A", 60_00, date(2017, 9, 4), "request:2", TODAY, RULES, ())
    assert not isinstance(later, Refusal)
    state = apply_all(state, later)
    earlier = set_liability(state, "A", 50_00, date(2017, 8, 7), "request:3", TODAY, RULES, ())
    assert not isinstance(earlier, Refusal)

    assert [(item.weekly, item.during) for item in apply_all(state, earlier).liabilities] == [
        (57_00, DateRange(START, date(2017, 8, 7))),
        (50_00, DateRange(date(2017, 8, 7))),
    ]


def running(today: date) -> tuple[AccountState, tuple[Entry, ...]]:
    state = since(account(case("A"), A=70_00), START)
    plan = planned(state, wish(START, "four-weekly"), (), TODAY)
    state = apply_all(state, plan.events)
    fallen = [item for item in plan.instalments if item.due_on <= today]
    facts = [
        Fact(Kind.DUE, item.due_on, f"instalment:{item.number}", due("A", item.maintenance, item.fee))
        for item in fallen
    ]
    facts.append(Fact(Kind.RECEIVED, START, "receipt:1", received(fallen[0].amount)))
    posted = post(state, facts, today, RULES, ())
    return after(state, (posted, InstalmentsDue(numbers=tuple(item.number for item in fallen))))


def test_each_instalment_that_fell_due_says_what_it_should_have_been() -> None:
    today = date(2017, 8, 7)
    state, entries = running(today)
    found = set_liability(state, "A", 84_00, date(2017, 7, 17), "request:2", today, RULES, entries)
    assert not isinstance(found, Refusal)
    now, known = after(state, found, entries)
    new = [entry for entry in known[len(entries) :] if entry.kind is Kind.CHANGED]

    assert [(entry.effective_on, entry.cause) for entry in new] == [
        (date(2017, 7, 17), "liability:2:2017-07-17"),
        (date(2017, 7, 31), "liability:2:2017-07-31"),
    ]
    assert [entry.postings[0].pence for entry in new] == [28_00, 58_00]  # 28 August is a holiday
    assert replay(known, RULES) == now.balances
    assert now.balances[("A", Bucket.ARREARS)] == 86_00


def test_less_from_a_past_day_pays_what_is_owed_otherwise() -> None:
    today = date(2017, 8, 7)
    state, entries = running(today)
    found = set_liability(state, "A", 35_00, START, "request:2", today, RULES, entries)
    assert not isinstance(found, Refusal)
    now, known = after(state, found, entries)

    assert sum(now.balances.values()) == 0
    assert replay(known, RULES) == now.balances
    owed = sum(pence for (_, bucket), pence in now.balances.items() if bucket in (Bucket.MAINTENANCE, Bucket.FEE))
    assert owed + sum(p for (_, b), p in now.balances.items() if b in (Bucket.ARREARS, Bucket.FEE_ARREARS)) == 0


def test_what_is_paid_directly_is_not_asked_for() -> None:
    state = account(case("A", (), collected=False))
    found = set_liability(state, "A", 70_00, date(2017, 5, 29), "request:1", TODAY, RULES, ())

    assert not isinstance(found, Refusal)
    assert not any(isinstance(event, LedgerPosted) for event in found)


@pytest.mark.parametrize(("reference", "code"), [("B", "case-unknown"), ("A", "nothing-changes")])
def test_what_cannot_be_set_is_refused(reference: str, code: str) -> None:
    found = set_liability(account(case("A"), A=57_00), reference, 57_00, START, "request:1", TODAY, RULES, ())

    assert isinstance(found, Refusal)
    assert found.code == code


@pytest.mark.parametrize(
    ("method", "day"),
    [
        (PaymentMethod.DIRECT_DEBIT, date(2017, 7, 4)),
        (PaymentMethod.STANDING_ORDER_DEFAULT, date(2017, 7, 4)),
        (PaymentMethod.REGULAR_DEDUCTION_ORDER, date(2017, 7, 4)),
        (PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, date(2017, 8, 20)),
        (PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST, date(2017, 8, 20)),
    ],
)
def test_nothing_is_judged_before_it_could_have_come(method: PaymentMethod, day: date) -> None:
    assert judge_on(method, START, RULES) == day
