"""Fees from the check once approved, direct pay, an extension, the charge and closure, as the account holds them."""

from datetime import date

import pytest

from evenhand.accounts.models import Instalment, Journal, Liability, Method, Schedule
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import CallOutcome, DetermineRate, PerformCalculation, RecordCall
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ComplianceChoice,
    VaryOrderCharge,
)
from evenhand.domain.opportunity.events import MaintenanceWorkedOut
from evenhand.domain.procedures.paying import SetOrder
from evenhand.letters.models import Letter
from evenhand.records.models import Event
from evenhand.work.account.of_case import case_on_account
from evenhand.work.reading.receipts import receipts_of
from evenhand.work.set_deduction_order import set_deduction_order
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent
from tests.cycle.money import came
from tests.desks import AMARA, EWA, Desk, days_pass, recorded, sound
from tests.work.account.accounts import balances, entries, the_account
from tests.work.ending.lived import answer, at_the_end, check, compliance, failed, the_day_after
from tests.work.paying.held import DEO, Done, orders, works_for

pytestmark = pytest.mark.django_db
MONTHLY = PerformCalculation(Frequency.MONTHLY)
FEES = (Bucket.FEE, Bucket.FEE_ARREARS)


def fees() -> int:
    return sum(pence for (_, bucket), pence in balances().items() if bucket in FEES)


def unallocated() -> int:
    return -sum(pence for (_, bucket), pence in balances().items() if bucket is Bucket.UNALLOCATED)


def fee_entries() -> list[tuple[date, str, int]]:
    return [
        (entry.effective_on, entry.cause, line.pence)
        for entry in entries()
        for line in entry.postings
        if entry.cause.startswith("fees:") and line.bucket is Bucket.FEE_ARREARS
    ]


def orders_today(desk: Desk, most: int) -> Done:
    command = SetOrder("1", business_date(), 57_00, net_weekly=300_00, most=most)
    return set_deduction_order(AMARA, desk.reference, command)


def planned() -> list[Instalment]:
    return list(Instalment.objects.filter(state="planned").order_by("due_on", "number"))


def approved(desk: Desk, after: int = 0) -> None:
    failed(desk)
    if after:
        days_pass(the_day_after(after))
    desk.do("approve-fees", answer(desk), EWA)


def to_direct_pay(desk: Desk, *, suspend: bool | None = None) -> None:
    desk.do("payment-history", compliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", check(desk))
    desk.do("to-direct-pay", ChangeToDirectPay(suspend_state_arrears=suspend))


def test_until_the_check_is_decided_no_payment_carries_a_fee_however_long_that_takes() -> None:
    desk = at_the_end(3)
    assert planned() and not any(item.fee for item in planned())

    failed(desk)
    days_pass(the_day_after(70))

    assert fees() == 0
    assert not Instalment.objects.exclude(fee=0).exists()
    assert the_account().state.case(desk.reference) == case_on_account(desk.state)
    sound()


def test_an_approved_fail_brings_the_fee_of_what_fell_due_since_the_check_and_of_all_to_come() -> None:
    desk = at_the_end(3)
    approved(desk, after=70)

    closing = next(item.closing for item in desk.state.requests if item.closing)
    held = desk.state.opportunity
    assert held is not None and closing is not None and held.fees_from == closing.check_on == held.period.end
    due = Instalment.objects.filter(due_on__gte=closing.check_on, state__in=["due", "missed", "met", "short"])
    by_day: dict[date, int] = {}
    for item in due:
        by_day[item.due_on] = by_day.get(item.due_on, 0) + item.maintenance
    assert len(by_day) == 2
    assert fee_entries() == [
        (day, f"fees:{desk.reference}:{day}", (maintenance * 20 + 50) // 100)
        for day, maintenance in sorted(by_day.items())
    ]
    assert not due.exclude(fee=0).exists()
    assert all(item.fee for item in planned() if item.maintenance)
    assert the_account().state.case(desk.reference) == case_on_account(desk.state)
    sound()


def test_an_approval_on_the_day_of_the_check_brings_no_fee_for_what_was_due_before() -> None:
    desk = at_the_end(3)
    approved(desk)

    assert fee_entries() == []
    assert all(item.fee for item in planned() if item.maintenance)
    sound()


def test_the_calculation_after_a_fail_counts_from_the_check_and_keeps_the_days_of_the_schedule() -> None:
    desk = at_the_end(3)
    approved(desk, after=10)
    days = sorted({item.due_on for item in planned()})

    desk.do("calculate", MONTHLY)

    told = MaintenanceWorkedOut.__name__
    last = Event.objects.filter(kind=told).order_by("id").last()
    held = desk.state.opportunity
    assert last is not None and held is not None and last.payload["effective_on"] == str(held.fees_from)
    assert sorted({item.due_on for item in planned()}) == days
    assert Liability.objects.count() == 1
    assert fee_entries() == []
    assert Letter.objects.filter(code="CALCULATION", cause__contains=":").count() >= 2
    sound()


def test_direct_pay_ends_what_was_planned_and_no_payment_is_missed_any_more() -> None:
    desk = at_the_end()
    to_direct_pay(desk)
    desk.do("approve-end-deduction", answer(desk), EWA)

    assert not any(item.maintenance for item in planned())
    desk.do("calculate", MONTHLY)
    days_pass(the_day_after(80))

    since = Instalment.objects.filter(due_on__gt=add_days(business_date(), -80)).exclude(state="replaced")
    assert not since.filter(maintenance__gt=0).exists()
    assert fees() == 0 and Liability.objects.get().until is None
    assert the_account().state.case(desk.reference) == case_on_account(desk.state)
    sound()


def test_arrears_after_direct_pay_are_scheduled_to_the_annual_review_and_a_miss_of_them_is_talked_about() -> None:
    desk = at_the_end(3)
    desk.do("payment-history", compliance(ComplianceChoice.PASS_EXCUSED, "The bank failed."))
    desk.do("unlikely-check", check(desk))
    desk.do("to-direct-pay", ChangeToDirectPay())
    desk.do("approve-end-deduction", answer(desk), EWA)

    owed = balances().get((desk.reference, Bucket.ARREARS), 0)
    assert owed > 0
    assert sum(item.arrears for item in planned()) == owed
    assert not any(item.maintenance or item.fee for item in planned())
    assert all(item.due_on < desk.state.annual_review_on for item in planned())
    desk.do("calculate", MONTHLY)
    assert sum(item.arrears for item in planned()) == owed
    first = min(planned(), key=lambda item: (item.due_on, item.number))
    days_pass(add_days(first.judge_on, 4))  # the bank's statement of that day has come
    assert desk.request("missed-payment").cause == f"missed:{first.number}"
    sound()


def test_money_that_still_comes_from_a_deduction_under_way_waits_for_a_refund() -> None:
    desk = at_the_end()
    to_direct_pay(desk)
    desk.do("approve-end-deduction", answer(desk), EWA)
    before, behind = unallocated(), balances().get((desk.reference, Bucket.ARREARS), 0)
    days_pass(the_day_after(20))

    came(148_98, business_date(), name="from the employer")

    assert unallocated() - before == 148_98 - behind
    lines = receipts_of(AMARA, the_account().state.reference)
    assert not isinstance(lines, Absent)
    assert [line.spare for line in lines if line.spare] == [148_98 - behind]
    sound()


def test_the_charge_for_the_varied_order_is_posted_once() -> None:
    desk = at_the_end(3)
    approved(desk)

    desk.do("order-charge", VaryOrderCharge("none"))

    charged = [entry for entry in entries() if entry.kind == "charged"]
    assert [(entry.effective_on, entry.postings[0].pence) for entry in charged] == [(business_date(), 50_00)]
    sound()


def test_the_charge_waits_until_the_order_is_varied() -> None:
    desk = at_the_end(3)
    approved(desk)
    live = Method.objects.get(until=None, kind=DEO)
    Method.objects.filter(kind=DEO, until=live.start).update(share=100)  # as if it had taken the whole all along
    recorded(works_for(reference=""))
    recorded(orders(net_weekly=300_00))

    desk.do("order-charge", VaryOrderCharge("none"))
    assert not Journal.objects.filter(kind="charged").exists()
    days_pass(the_day_after(9))
    recorded(orders_today(desk, 20_00))

    assert [(entry.on, entry.cause.split(":")[1]) for entry in Journal.objects.filter(kind="charged")] == [
        (business_date(), "varied-deduction-order")
    ]
    recorded(orders_today(desk, 25_00))
    assert Journal.objects.filter(kind="charged").count() == 1


def test_a_waived_charge_is_never_posted() -> None:
    desk = at_the_end(3)
    approved(desk)

    desk.do("order-charge", VaryOrderCharge("office-error", "The order lapsed by our mistake."))

    assert Journal.objects.filter(kind="charged").count() == 0
    sound()


def test_the_whole_life_of_a_fail_comes_to_its_end() -> None:
    desk = at_the_end(3)
    approved(desk)
    desk.do("order-charge", VaryOrderCharge("none"))
    desk.do("calculate", MONTHLY)
    desk.do("determine-rate", DetermineRate(60_00, "All that may be taken."))
    for task in ("failed-paying-parent", "failed-receiving-parent"):
        desk.do(task, RecordCall(CallOutcome.TOLD))

    assert desk.state.open_of("outcome-scheduled-end") is None
    assert Schedule.objects.filter(ended_on=None).count() == 1
    sound()
