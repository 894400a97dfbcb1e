"""A rate that a person sets is what the order takes and what the instalments hold; what it leaves stays owed."""

from datetime import date
from typing import Any

import pytest

from evenhand.accounts.models import Account, DeductionOrder, Instalment, Journal, Liability, Schedule
from evenhand.domain.account.accrual import asked_for
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import DetermineRate
from evenhand.people.models import PersonFact
from evenhand.work.account import load_history
from evenhand.work.checks.accounts import findings
from tests.desks import MONDAY, OFFERED, START, Desk, days_pass, recorded, refused, sound
from tests.work.account.accounts import account_id, balances
from tests.work.account.test_performing_a_calculation import MONTHLY, of_two, to_work_out
from tests.work.paying.held import DEO, SO, orders, pays_by, works_for

pytestmark = pytest.mark.django_db
ORDER = str(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)
RATE = DetermineRate(24_00, "Forty per cent of what they take home.")


def over_the_limit(weekly: str = "60.00", **changes: Any) -> Desk:
    """Worked out, with net earnings that leave no room for the rate."""
    desk = to_work_out(
        paying_parent__circumstances__net_weekly_income=weekly,
        paying_parent__circumstances__pay_frequency="weekly",
        **changes,
    )
    desk.do("calculate", MONTHLY)
    return desk


def from_earnings(state: str = "planned") -> list[Instalment]:
    return list(Instalment.objects.filter(method=ORDER, state=state).order_by("due_on", "number"))


def amount(item: Instalment) -> int:
    return item.maintenance + item.fee + item.arrears + item.charges


def test_the_instalments_from_earnings_hold_the_rate_and_nothing_is_lost() -> None:
    desk = over_the_limit("30.00")
    before = from_earnings()
    whole = [(item.due_on, item.maintenance, item.fee) for item in before]
    debits = list(
        Instalment.objects.filter(method="Direct Debit", state="planned").values_list("due_on", "maintenance")
    )
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))

    after = from_earnings()
    assert max(map(amount, before)) > 52_00 >= max(map(amount, after))
    assert [(item.due_on, item.maintenance + item.uncovered, item.fee + item.uncovered_fee) for item in after] == whole
    now = Instalment.objects.filter(method="Direct Debit", state="planned").values_list("due_on", "maintenance")
    assert list(now) == debits  # the other half carries nothing of it
    assert Schedule.objects.get(ended_on=None).number == 2
    sound()


def test_what_the_rate_leaves_is_owed_as_arrears_on_its_day_and_missed_by_nobody() -> None:
    desk = over_the_limit("30.00")
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))
    left = from_earnings()[0].uncovered
    days_pass(add_days(START, 1))

    assert left > 0
    assert Journal.objects.get(kind="not-covered").effective_on == START
    assert balances()[(OFFERED, Bucket.ARREARS)] == left
    assert not Journal.objects.filter(kind="missed").exists()
    sound()


def test_a_later_calculation_within_the_limit_lifts_the_rate() -> None:
    desk = over_the_limit("30.00")
    recorded(works_for(reference=""))
    recorded(orders(net_weekly=30_00, most=20_00))
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))
    assert sum(item.uncovered for item in from_earnings()) > 0
    earns(desk, 900_00)
    recorded(pays_by((DEO, 60), (SO, 40)))
    desk.do("calculate", MONTHLY)

    assert Account.objects.get().rate is None
    assert DeductionOrder.objects.get(ended_on=None).most is None
    assert sum(item.uncovered for item in from_earnings()) == 0
    assert list(findings()) == []


def test_a_rate_holds_while_no_later_calculation_lies_within_the_limit() -> None:
    desk = over_the_limit("30.00")
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))
    earns(desk, None)
    recorded(pays_by((DEO, 60), (SO, 40)))
    desk.do("calculate", MONTHLY)

    assert Account.objects.get().rate == 12_00
    assert max(map(amount, from_earnings())) == 52_00
    assert list(findings()) == []


def test_the_rate_is_shared_by_the_cases_of_the_account() -> None:
    desk = to_work_out()
    desk.do("calculate", MONTHLY)
    other = of_two(desk)
    earns(desk, 30_00)
    other.do("calculate", MONTHLY)
    other.do("determine-rate", DetermineRate(52_00, "All that may be taken."))

    of_a_day: dict[date, int] = {}
    for item in from_earnings():
        of_a_day[item.due_on] = of_a_day.get(item.due_on, 0) + amount(item)
    assert max(of_a_day.values()) == 52_00
    assert len({item.case_id for item in from_earnings() if amount(item)}) == 2
    assert list(findings()) == []


def test_a_rate_goes_on_with_the_days_of_the_schedule_that_runs() -> None:
    desk = over_the_limit("30.00")
    days_pass(date(2017, 5, 10))
    days = [item.due_on for item in from_earnings()]
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))

    assert [item.due_on for item in from_earnings()] == days
    assert [item.state for item in Instalment.objects.filter(method=ORDER, due_on__lt=days[0])] == ["due"] * 2
    sound()


def test_days_that_were_not_covered_are_not_asked_for_again() -> None:
    desk = over_the_limit("30.00")
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))
    whole = maintenance()
    days_pass(date(2017, 5, 10))
    recorded(pays_by((DEO, 60), (SO, 40), on=date(2017, 5, 10)))
    desk.do("calculate", MONTHLY)

    assert Schedule.objects.get(ended_on=None).number == 3
    assert abs(maintenance() - whole) <= 2  # pence of rounding, not days of maintenance
    sound()


def maintenance() -> int:
    """What was asked for so far, what is still planned, collected or not, and the days before the review (M2)."""
    days = Schedule.objects.get(ended_on=None).days_not_covered * Liability.objects.get(until=None).weekly // 7
    asked = asked_for(load_history([account_id()])[account_id()], OFFERED).maintenance
    return days + asked + sum(item.maintenance + item.uncovered for item in Instalment.objects.filter(state="planned"))


def earns(desk: Desk, net: int | None) -> None:
    """What they earn became known anew, or is known no longer."""
    facts = PersonFact.objects.filter(person__reference=desk.state.paying.reference, kind="income")
    for fact in facts:
        PersonFact.objects.filter(id=fact.id).update(value=fact.value | {"net": net})


def test_an_order_that_runs_takes_the_rate_and_one_that_is_issued_later_too() -> None:
    desk = over_the_limit("30.00")
    recorded(works_for())
    recorded(orders(net_weekly=30_00, most=20_00))
    desk.do("determine-rate", DetermineRate(12_00, "All that may be taken."))

    was, now = DeductionOrder.objects.order_by("number")
    assert (was.ended_on, was.most, now.ended_on, now.most, now.weekly) == (MONDAY, 20_00, None, 12_00, was.weekly)
    recorded(orders(net_weekly=30_00))
    assert DeductionOrder.objects.get(ended_on=None).most == 12_00
    assert refused(orders(most=12_01)) == "amount-out-of-range"
    sound()
