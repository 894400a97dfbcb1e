"""Setting a schedule: versions, what changed, what keeps it from being set, and the days before it."""

from datetime import date, timedelta

import pytest

from evenhand.domain.account import PaymentMethod
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import InstalmentsDue, LedgerPosted, ScheduleSet
from evenhand.domain.account.ledger import Bucket, Kind, owed
from evenhand.domain.account.ledger.entries import changed, claim, due, opening
from evenhand.domain.account.planning import Plan, Wish, manual_allocation, plan_schedule, set_schedule
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.calendar import DateRange
from evenhand.domain.refusal import Refusal
from tests.domain.account.accounts import (
    DEBIT,
    HALVES,
    TODAY,
    account,
    after,
    case,
    methods,
    owing,
    planned,
    since,
    wish,
)  # fmt: skip
from tests.domain.account.plans import RULES

START = date(2017, 7, 3)
OPPORTUNITY = DateRange(START, date(2018, 1, 3))


def refused(state: AccountState, asked: Wish, today: date = TODAY) -> Refusal:
    found = plan_schedule(state, asked, today, RULES, ())
    assert isinstance(found, Refusal)
    return found


def test_what_is_set_is_what_was_shown() -> None:
    state = since(account(case("A", HALVES), A=68_76), START)
    plan = planned(state, wish(START), (), TODAY)
    told = set_schedule(state, wish(START), TODAY, RULES, ())

    assert told == plan.events
    assert not isinstance(told, Refusal)
    assert apply_all(state, told).instalments == plan.instalments
    assert apply_all(state, told).schedule == plan.schedule


def test_a_new_version_replaces_what_is_still_planned_and_shows_the_difference() -> None:
    state = since(account(case("A"), A=57_00), START)
    first = planned(state, wish(START), (), TODAY)
    state = apply_all(state, first.events)
    second = planned(state, wish(date(2017, 8, 3)), (), TODAY)
    now = apply_all(state, second.events)

    assert (second.schedule.number, now.last_schedule) == (2, 2)
    assert [item.ended_on for item in now.schedules] == [TODAY, None]
    assert {item.state for item in now.instalments if item.schedule == 1} == {InstalmentState.REPLACED}
    gone = [line for line in second.changes if line.now is None]
    assert [line.due_on for line in gone] == [START]
    assert second.instalments[0].number == len(first.instalments) + 1


def test_the_same_schedule_again_is_refused() -> None:
    state = since(account(case("A"), A=57_00), START)
    state = apply_all(state, planned(state, wish(START), (), TODAY).events)

    assert refused(state, wish(START)).code == "nothing-changes"


def test_past_days_that_nothing_was_asked_for_are_arrears_and_those_to_come_are_spread() -> None:
    state = since(account(case("A"), A=70_00), date(2017, 5, 29))
    plan = planned(state, wish(START), (), TODAY)
    now, entries = after(state, plan.events)

    assert [entry.kind for entry in entries] == [Kind.CHANGED]
    assert now.balances[("A", Bucket.ARREARS)] == 140_00
    assert now.balances[("A", Bucket.FEE_ARREARS)] == 28_00
    assert sum(item.arrears for item in plan.instalments) == 168_00
    assert sum(item.maintenance for item in plan.instalments) == 70_00 * plan.weeks + 210_00
    assert [line.says for line in plan.working if "days" in line.says and line.about] == [
        "A: the collection fee of an instalment, 20% of a seventh of £70.00 for each of its 28 7/12 days.",
        "A: past days that nothing was asked for come to £168.00.",
        "A: the days up to Monday 3 July 2017 come to £210.00. They are spread over the instalments.",
    ]


def test_what_is_owed_from_a_later_day_is_spread_from_the_first_collection_on() -> None:
    starts = date(2017, 7, 29)
    state = since(account(case("A", HALVES, opportunity=OPPORTUNITY), A=70_00), starts)
    plan = planned(state, wish(START), (), TODAY)
    weeks = (date(2018, 6, 12) - starts).days // 7

    assert plan.instalments[0].due_on == START
    assert sum(item.maintenance for item in plan.instalments) == 70_00 * weeks
    assert not any(isinstance(event, LedgerPosted) for event in plan.events)
    assert any(f"{weeks} weeks of £70.00 from Saturday 29 July 2017 on" in line.says for line in plan.working)


def test_no_fee_is_asked_for_days_before_an_opportunity() -> None:
    state = since(account(case("A", opportunity=OPPORTUNITY), A=70_00), date(2017, 5, 29))
    plan = planned(state, wish(START), (), TODAY)
    now, _ = after(state, plan.events)

    assert now.balances.get(("A", Bucket.FEE_ARREARS)) is None
    assert not any(item.fee for item in plan.instalments if item.due_on in OPPORTUNITY)


def test_what_was_asked_for_days_that_the_new_schedule_asks_for_again_is_taken_off() -> None:
    state = since(account(case("A"), A=70_00), START)
    first = planned(state, wish(START, "four-weekly"), (), TODAY)
    state = apply_all(state, first.events)
    one = first.instalments[0]
    posted = post(state, [Fact(Kind.DUE, START, "instalment:1", due("A", one.maintenance, one.fee))], START, RULES)
    state, entries = after(state, (posted, InstalmentsDue(numbers=(1,))))
    second = planned(state, wish(date(2017, 7, 10), "weekly"), entries, START + timedelta(days=1))
    now, _ = after(state, second.events, entries)

    assert (one.maintenance, one.fee) == (263_85, 52_77)
    assert owed(now.balances) == 70_00 + 14_00
    assert any("was asked for days from Monday 10 July 2017 on" in line.says for line in second.working)


def test_an_opening_balance_holds_what_fell_due_before_it() -> None:
    state = since(account(case("A"), A=70_00), date(2016, 6, 19))
    state, entries = owing(state, TODAY, opening("A", 500_00, 0, 0))
    plan = planned(state, wish(START), entries, TODAY)

    assert sum(item.arrears for item in plan.instalments) == 500_00
    assert sum(item.maintenance for item in plan.instalments) == 70_00 * plan.weeks + 210_00


def test_the_first_collection_of_an_opportunity_is_a_day_of_the_schedule() -> None:
    state = since(account(case("A", HALVES, opportunity=OPPORTUNITY), A=68_76), START)
    found = refused(state, wish(date(2017, 7, 5)))

    assert (found.code, found.rules, found.field) == ("first-collection-missing", ("M2", "M8", "M10", "R25"), "start")
    assert "Monday 3 July 2017" in found.sentence
    early = since(state, date(2017, 6, 19))
    assert isinstance(plan_schedule(early, wish(date(2017, 6, 19), "weekly"), TODAY, RULES, ()), Plan)
    assert isinstance(plan_schedule(state, wish(date(2017, 7, 5)), date(2017, 7, 4), RULES, ()), Plan)


@pytest.mark.parametrize(
    ("state", "asked", "code"),
    [
        (account(case("A"), A=57_00), wish(date(2017, 6, 9)), "start-past"),
        (account(case("A"), A=57_00), wish(START, arrears_until=START), "arrears-until-early"),
        (account(case("A", ()), A=57_00), wish(START), "methods-missing"),
        (account(case("A", DEBIT[:1] + methods(PaymentMethod.STANDING_ORDER_DEFAULT)), A=57_00), wish(START),
         "shares-not-whole"),
        (account(case("A")), wish(START), "nothing-owed"),
        (account(case("A"), A=57_00), wish(date(2018, 6, 8)), "review-too-near"),
        (account(case("A", review=date(2029, 6, 1)), A=57_00), wish(date(2028, 12, 1)), "calendar-unknown"),
    ],
)  # fmt: skip
def test_what_cannot_be_set_is_refused_with_what_to_do(state: AccountState, asked: Wish, code: str) -> None:
    found = refused(since(state, max(asked.start, TODAY)), asked)

    assert found.code == code
    assert found.sentence.endswith(".")


def test_the_annual_review_comes_back_every_year() -> None:
    state = since(account(case("A", review=date(2016, 2, 29)), A=57_00), START)
    during = planned(state, wish(START), (), TODAY).schedule.during

    assert during == DateRange(START, date(2018, 2, 28))


def test_allocation_by_hand_is_warned_of_and_recorded() -> None:
    state = since(account(case("A", opportunity=OPPORTUNITY), case("B"), A=57_00, B=20_00), START)
    state, entries = owing(state, TODAY, opening("B", 30_00, 100_00, 0))
    plan = planned(state, wish(START, applied_late=frozenset({"B"})), entries, TODAY)
    event = next(event for event in plan.events if isinstance(event, ScheduleSet))

    assert plan.warning is not None
    assert plan.warning.in_opportunity == ("A",)
    assert [debt for _, debt in plan.warning.debts] == [
        "an application after the old liability ended, and before its arrears came over",
        "£100.00 of the old scheme that is scheduled again",
        "£30.00 of this scheme, what is due already included",
    ]
    assert event.warning == plan.warning.sentence
    assert "GEN-9" in event.steps


@pytest.mark.parametrize("both", [True, False])
def test_no_warning_where_all_cases_are_in_one_or_none_is(both: bool) -> None:
    period = OPPORTUNITY if both else None
    balances = {("B", Bucket.OLD_ARREARS): 100}

    assert manual_allocation((case("A", opportunity=period), case("B", opportunity=period)), balances, START) is None


def test_a_charge_waits_while_arrears_run_to_the_annual_review() -> None:
    state = since(account(case("A"), A=57_00), START)
    state, entries = owing(state, TODAY, claim("A", Bucket.CHARGES, 50_00), changed("A", 120_00, 0), kind=Kind.CHARGED)
    plan = planned(state, wish(START), entries, TODAY)

    assert plan.left == {"A": (0, 50_00)}
    assert not any(item.charges for item in plan.instalments)
    assert any("wait until the arrears are cleared" in line.says for line in plan.working)


def test_suspended_arrears_are_not_collected() -> None:
    state = since(account(case("A"), A=57_00), START)
    lines = claim("A", Bucket.SUSPENDED, 80_00)
    state, entries = owing(state, TODAY, lines)
    plan = planned(state, wish(START), entries, TODAY)

    assert not any(item.arrears for item in plan.instalments)
    assert not any(isinstance(event, LedgerPosted) for event in plan.events)
