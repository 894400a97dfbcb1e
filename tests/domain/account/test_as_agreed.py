"""A schedule that follows an agreed plan: to the penny, over every schedule after it, and never twice."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account import PaymentMethod
from evenhand.domain.account.agreed import AgreedArrears, left_from, runs_of
from evenhand.domain.account.agreeing import planned_as_agreed, scheduled_as_agreed
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.determining import replanned
from evenhand.domain.account.events import InstalmentsDue, ScheduleEnded
from evenhand.domain.account.ledger import Kind
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.entries import claim, opening
from evenhand.domain.account.planning import Plan, plan_schedule
from evenhand.domain.account.state import AccountState, CaseOnAccount, InstalmentState
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.refusal import Refusal
from tests.domain.account.accounts import TODAY, account, after, case, owing, planned, since, wish
from tests.domain.account.plans import RULES

FIRST = date(2017, 7, 3)
WHOLE = ((23, 25_00), (1, 10_00))


def behind(*postings: Any, **weekly: int) -> tuple[AccountState, Any]:
    state = since(account(case("A"), **(weekly or {"A": 57_00})), FIRST)
    return owing(state, TODAY, *(postings or (opening("A", 585_00, 0, 0),)))


def agreed(runs: Any = WHOLE, **values: Any) -> AgreedArrears:
    return AgreedArrears(
        **{"cause": "negotiation:A:1", "first_on": FIRST, "every": Frequency.MONTHLY, "runs": runs, **values}
    )


def set_as(plan: AgreedArrears, state: AccountState, entries: Any, start: date = FIRST, today: date = TODAY) -> Plan:
    found = planned_as_agreed(state, plan, start, frozenset(), today, RULES, entries)
    assert isinstance(found, Plan), found
    return found


def asked(plan: Plan) -> list[int]:
    return [item.arrears + item.charges for item in plan.instalments]


def test_the_instalments_are_those_of_the_plan_and_the_last_is_smaller() -> None:
    plan = set_as(agreed(((5, 110_00), (1, 35_00))), *behind())

    assert asked(plan)[:7] == [110_00] * 5 + [35_00, 0]
    assert [item.due_on.day for item in plan.instalments[:2]] == [3, 3]
    state, entries = behind()
    usual = planned(state, wish(FIRST), entries, TODAY)
    assert [item.maintenance + item.fee for item in plan.instalments] == [
        item.maintenance + item.fee for item in usual.instalments
    ]


def test_a_sum_that_is_paid_now_stands_on_its_own_day_and_by_the_way_that_was_agreed() -> None:
    plan = set_as(
        agreed(((2, 42_50),), lump=500_00, lump_on=TODAY, lump_by=PaymentMethod.COLLECTION_ACCOUNT), *behind()
    )

    first = plan.instalments[0]
    assert (first.due_on, first.arrears, first.maintenance) == (TODAY, 500_00, 0)
    assert first.method is PaymentMethod.COLLECTION_ACCOUNT
    assert asked(plan)[1:4] == [42_50, 42_50, 0]


def test_the_way_that_was_agreed_takes_the_arrears_and_leaves_maintenance_where_it_is() -> None:
    plan = set_as(agreed(by=PaymentMethod.COLLECTION_ACCOUNT), *behind())

    ways = {(item.method, bool(item.maintenance), bool(item.arrears)) for item in plan.instalments}
    assert ways == {(PaymentMethod.DIRECT_DEBIT, True, False), (PaymentMethod.COLLECTION_ACCOUNT, False, True)}


def test_arrears_that_wait_are_not_asked_for() -> None:
    plan = set_as(agreed((), waits=True), *behind())

    assert not any(asked(plan)) and plan.left == {"A": (585_00, 0)}
    assert plan.schedule.agreed is not None and plan.schedule.agreed.waits


def test_where_the_arrears_wait_and_nothing_else_is_owed_the_schedule_ends() -> None:
    state, entries = behind(A=0)
    usual = planned(state, wish(FIRST), entries, TODAY)
    state, entries = after(state, usual.events, entries)
    found = scheduled_as_agreed(state, agreed((), waits=True), FIRST, frozenset(), TODAY, RULES, entries)

    assert isinstance(found, tuple) and isinstance(found[0], ScheduleEnded)
    assert len(found[0].replaced) == len(usual.instalments)


@pytest.mark.parametrize("over", [case("A", ()), case("A", (), closed=True)])
def test_arrears_are_collected_though_no_maintenance_runs_and_no_method_does(over: CaseOnAccount) -> None:
    state, entries = owing(account(over), TODAY, opening("A", 585_00, 0, 0))
    plan = set_as(agreed(), state, entries)

    assert asked(plan) == [25_00] * 12
    assert not any(item.maintenance or item.fee for item in plan.instalments)
    assert {item.method for item in plan.instalments} == {PaymentMethod.STANDING_ORDER_VOLUNTARY}
    assert plan.working[1].says == "A: no maintenance runs, so only what is behind is collected."
    assert plan.left == {"A": (285_00, 0)}
    debit = set_as(agreed(by=PaymentMethod.DIRECT_DEBIT), state, entries)
    assert {item.method for item in debit.instalments} == {PaymentMethod.DIRECT_DEBIT}


def test_a_case_that_closes_keeps_the_arrears_of_its_plan_on_the_schedule() -> None:
    state, entries = behind()
    state, entries = after(state, set_as(agreed(), state, entries).events, entries)
    state = replace(state, liabilities=(), cases=(case("A", closed=True),))

    again = replanned(state, "outcome:A", frozenset(), TODAY, RULES, entries)

    assert isinstance(again, Plan)
    assert asked(again) == [25_00] * 12
    assert not any(item.maintenance for item in again.instalments)


def test_without_a_plan_arrears_of_a_closed_case_are_on_no_schedule() -> None:
    state, entries = owing(account(case("A", closed=True)), TODAY, opening("A", 585_00, 0, 0))

    found = plan_schedule(state, wish(FIRST), TODAY, RULES, entries)
    assert isinstance(found, Refusal) and found.code == "nothing-owed"


def test_disputed_arrears_stay_out_of_it_whatever_the_plan_says() -> None:
    plan = set_as(agreed(disputed=500_00), *behind())

    assert sum(asked(plan)) == 85_00
    assert plan.left == {"A": (500_00, 0)}


def test_what_money_pays_first_comes_first_and_charges_last() -> None:
    claims = opening("A", 100_00, 0, 30_00), claim("A", Bucket.CHARGES, 20_00)
    state, entries = owing(since(account(case("A"), A=57_00), FIRST), TODAY, *claims, kind=Kind.OPENING)
    plan = set_as(agreed(((5, 30_00),)), state, entries)

    assert [(item.arrears, item.charges) for item in plan.instalments[:5]] == [(30_00, 0)] * 4 + [(10_00, 20_00)]


def test_a_schedule_made_anew_goes_on_with_what_is_left_of_the_plan() -> None:
    state, entries = behind()
    state, entries = after(state, set_as(agreed(), state, entries).events, entries)
    due = tuple(item.number for item in state.instalments if item.due_on < date(2017, 10, 1))
    state = apply_all(state, [InstalmentsDue(numbers=due)])
    again = replanned(state, "a change", frozenset(), date(2017, 10, 2), RULES, entries)

    assert isinstance(again, Plan) and asked(again) == [25_00] * 9
    later = planned(state, wish(date(2018, 6, 12)), entries, date(2018, 6, 12))
    assert later.schedule.agreed is not None
    assert later.schedule.agreed.total == 585_00 - 3 * 25_00
    assert asked(later)[:3] == [25_00] * 3


def test_a_person_who_says_by_when_sets_the_plan_aside() -> None:
    state, entries = behind()
    state, entries = after(state, set_as(agreed(), state, entries).events, entries)
    plan = planned(state, wish(FIRST, arrears_until=date(2018, 1, 1)), entries, TODAY)

    assert plan.schedule.agreed is None and sum(asked(plan)) == 585_00


def test_an_annual_review_within_the_week_has_the_schedule_start_with_it() -> None:
    state, entries = behind()
    plan = set_as(agreed(first_on=date(2018, 6, 11)), state, entries, date(2018, 6, 11), date(2018, 6, 11))

    assert plan.schedule.during.start == date(2018, 6, 12)
    assert asked(plan)[:2] == [25_00, 25_00]


def test_a_start_that_is_past_is_refused_with_what_to_do() -> None:
    state, entries = behind()
    found = planned_as_agreed(state, agreed(), date(2017, 6, 1), frozenset(), TODAY, RULES, entries)
    assert isinstance(found, Refusal) and found.code == "start-past"


runs = st.lists(st.tuples(st.integers(1, 30), st.integers(0, 90_00)), max_size=4)


@given(runs, st.integers(0, 500_00), st.integers(0, 200_000), st.sampled_from(Frequency), st.integers(0, 400))
def test_nothing_of_a_plan_is_lost_or_asked_for_twice(
    made: list[tuple[int, int]], lump: int, so_far: int, every: Frequency, days: int
) -> None:
    whole = agreed(tuple(made), lump=lump, lump_on=FIRST if lump else None, every=every)
    start = add_days(FIRST, days)
    left = left_from(whole, min(so_far, whole.total), start, start)

    assert left.total == whole.total - min(so_far, whole.total)
    assert all(day >= start for day, _ in left.parts())
    assert left.lump_on is None or left.lump_on >= start
    amounts = [pence for _, pence in left.parts()]
    assert sum(amounts) == left.total - left.lump
    assert [pence for count, pence in runs_of(amounts) for _ in range(count)] == amounts


@given(runs, st.integers(0, 300_00), st.sampled_from(Frequency), st.integers(1, 4))
def test_over_the_years_every_penny_is_asked_for_once(
    made: list[tuple[int, int]], lump: int, every: Frequency, years: int
) -> None:
    whole = agreed(tuple(made), lump=lump, lump_on=TODAY if lump else None, every=every)
    state, entries = behind(opening("A", whole.total, 0, 0))
    found = list[int]()
    plan, today = set_as(whole, state, entries), TODAY
    for year in range(years):
        if year:
            today = add_months(date(2017, 6, 12), 12 * year)
            plan = planned(state, wish(today, str(every)), entries, today)
        found += asked(plan)
        left = left_from(plan.schedule.agreed, sum(asked(plan)), today, today) if plan.schedule.agreed else None
        assert sum(found) + (left.total if left else 0) == whole.total
        state, entries = after(state, plan.events, entries)
        coming = tuple(item.number for item in state.instalments if item.state is InstalmentState.PLANNED)
        paid = opening("A", -sum(asked(plan)), 0, 0)
        state = apply_all(state, [InstalmentsDue(numbers=coming)])
        if any(asked(plan)):
            state, _ = owing(state, today, paid)
        if left is None or not left.holds:
            break
