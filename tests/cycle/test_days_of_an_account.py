"""The days of an account: an instalment falls due, is paid, short, late, missed or paid another way, and is paid on."""

from datetime import date

import pytest
from django.db import connection

from evenhand.accounts.models import Instalment, Journal
from evenhand.config.book import the_book
from evenhand.cycle import accounts
from evenhand.cycle.accounts import open_accounts
from evenhand.cycle.move import move_business_date
from evenhand.cycle.report import DayReport
from evenhand.cycle.run import run_days
from evenhand.domain.account.ledger import Bucket, owed
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.opening import judged_to, judged_when
from evenhand.domain.calendar import add_days
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Timer
from evenhand.records.models import Command, Event, Outbox
from evenhand.work.account import due
from evenhand.work.account.due import touched_accounts
from evenhand.work.check import findings
from evenhand.work.state.today import business_date
from tests.cycle.money import DEBIT, ORDER, came, half_and_half, promised, states, went_back
from tests.desks import MONDAY, OFFERED, START, Desk, days_pass, offered, sound
from tests.work.account.accounts import balances

pytestmark = pytest.mark.django_db
FIRST = date(2017, 3, 1)  # a Wednesday
JUDGED = date(2017, 3, 3)  # the statement of Wednesday comes on Thursday


def payments() -> list[int]:
    return [row.payload["pence"] for row in Outbox.objects.filter(kind="payment").order_by("id")]


def kinds(case: Desk) -> list[str]:
    return [item.procedure for item in case.state.requests if item.procedure.startswith(("missed", "arrears-review"))]


def said(day: date) -> list[str]:
    """What the report says of the days until one is the business date."""
    return [line for report in run_days(add_days(day, -1)) for line in report.lines if not line.startswith("Closed")]


def test_an_instalment_falls_due_on_its_day_with_its_fee() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 10_00))
    days_pass(add_days(FIRST, -1))
    assert (states(), balances()) == ([], {})

    assert "  Instalments due: 1" in said(FIRST)

    assert states() == ["due"]
    assert balances()[OFFERED, Bucket.MAINTENANCE] == 50_00
    assert balances()[OFFERED, Bucket.FEE] == 10_00
    sound()


def test_money_in_time_meets_it_and_leaves_for_the_receiving_parent_less_their_fee() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 10_00))
    days_pass(add_days(FIRST, 1))
    came(60_00, FIRST)
    assert balances()[OFFERED, Bucket.PAYABLE] == -50_00

    lines = said(JUDGED)

    assert states() == ["met"]
    assert "  Paid on: 1" in lines
    assert payments() == [48_00]  # 4% of 50.00 is kept
    assert (balances()[OFFERED, Bucket.OFFICE_INCOME], balances()["", Bucket.CASH]) == (-12_00, 12_00)
    sound()


def test_an_instruction_to_pay_holds_keys_and_pence_and_nothing_of_a_bank() -> None:
    desk = offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST)
    days_pass(JUDGED)

    row = Outbox.objects.get(kind="payment")
    entry = Journal.objects.get(kind="paid-on").number

    assert row.key == f"payment:800000000011:{entry}"
    assert row.payload == {"account": desk.loaded.ids.account, "case": desk.case_id, "entry": entry, "pence": 48_00}
    assert row.left_on is None


def test_a_short_payment_leaves_the_rest_behind_and_opens_the_duty_to_talk() -> None:
    desk = offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(30_00, FIRST)
    days_pass(JUDGED)

    assert states() == ["short"]
    assert balances()[OFFERED, Bucket.ARREARS] == 20_00
    assert kinds(desk) == ["missed-payment"]
    told = Event.objects.get(kind="InstalmentJudged").payload
    assert told["why"] == (
        "£50.00 was to come by 1 March 2017. £30.00 came on 1 March 2017 by Direct Debit; £20.00 did not come."
    )
    assert (told["receipts"], told["received"]) == ([1], 30_00)
    sound()


def test_nothing_is_called_missed_before_the_statement_of_its_last_day_could_come() -> None:
    desk = offered()
    promised((FIRST, DEBIT, 50_00, 0))

    days_pass(add_days(FIRST, 1))
    assert (states(), kinds(desk)) == (["due"], [])
    assert "  Missed, short or late: 1" in said(JUDGED)

    assert (states(), kinds(desk)) == (["missed"], ["missed-payment"])
    sound()


def test_a_payment_due_before_a_weekend_is_judged_after_it() -> None:
    offered()
    promised((date(2017, 3, 3), DEBIT, 50_00, 0))

    days_pass(date(2017, 3, 6))
    assert states() == ["due"]
    days_pass(date(2017, 3, 7))
    assert states() == ["missed"]


def test_money_that_comes_later_is_late_and_not_met_and_still_leaves() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(JUDGED)
    came(50_00, JUDGED)
    days_pass(add_days(JUDGED, 1))

    assert states() == ["late"]
    assert payments() == [48_00]
    assert owed(balances()) == 0
    sound()


def test_a_statement_that_was_slow_makes_a_miss_undone_and_ends_what_nobody_began() -> None:
    desk = offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(JUDGED)
    assert kinds(desk) == ["missed-payment"]
    came(50_00, FIRST)
    days_pass(add_days(JUDGED, 1))

    assert states() == ["met"]
    assert [item.ending for item in desk.state.requests if item.procedure == "missed-payment"] == ["cancelled"]
    assert (OFFERED, Bucket.ARREARS) not in balances()
    sound()


def test_a_direct_debit_that_the_bank_took_back_was_missed_after_all() -> None:
    desk = offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST)
    days_pass(JUDGED)
    assert (states(), payments()) == (["met"], [48_00])
    went_back(1)
    days_pass(add_days(JUDGED, 1))

    assert (states(), kinds(desk)) == (["missed"], ["missed-payment"])
    assert balances()[OFFERED, Bucket.PAYABLE] == 50_00  # paid on already: later money fills it first
    assert balances()[OFFERED, Bucket.ARREARS] == 50_00
    came(50_00, add_days(JUDGED, 1))
    days_pass(add_days(JUDGED, 2))
    assert (states(), payments()) == (["late"], [48_00])
    sound()


def test_missed_met_and_missed_again_says_so_once_in_the_ledger() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(JUDGED)
    came(50_00, FIRST)
    days_pass(add_days(JUDGED, 1))
    went_back(1)
    days_pass(add_days(JUDGED, 2))

    assert states() == ["missed"]
    assert Journal.objects.filter(kind="missed").count() == 1
    sound()


def test_another_method_is_no_miss_and_opens_nothing() -> None:
    desk = offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST, PaymentMethod.UNSPECIFIED)

    assert "  Paid by another method: 1" in said(JUDGED)
    assert (states(), kinds(desk)) == (["by another method"], [])
    sound()


def test_another_method_twice_running_is_reported() -> None:
    offered()
    second = add_days(FIRST, 7)
    promised((FIRST, DEBIT, 50_00, 0), (second, DEBIT, 50_00, 0))
    for day in (FIRST, second):
        days_pass(day)
        came(50_00, day, PaymentMethod.UNSPECIFIED)

    assert "  Paid by another method twice running: 1" in said(add_days(second, 2))
    assert states() == ["by another method"] * 2


def test_an_earnings_order_is_not_missed_before_the_employers_day() -> None:
    desk = offered()
    promised((FIRST, ORDER, 50_00, 0))
    days_pass(date(2017, 4, 20))
    assert (states(), kinds(desk)) == (["due"], [])

    days_pass(date(2017, 4, 21))

    assert (states(), kinds(desk)) == (["missed"], ["missed-deduction"])
    sound()


def test_what_may_still_be_paid_in_time_does_not_fall_behind_with_the_other_half() -> None:
    offered()
    promised((FIRST, ORDER, 50_00, 0), (FIRST, DEBIT, 30_00, 0))
    days_pass(JUDGED)

    assert states() == ["due", "missed"]
    assert (balances()[OFFERED, Bucket.MAINTENANCE], balances()[OFFERED, Bucket.ARREARS]) == (50_00, 30_00)
    sound()


def test_money_paid_ahead_counts_months_later() -> None:
    offered()
    promised(*[(date(2017, month, 1), DEBIT, 50_00, 0) for month in range(3, 11)])
    days_pass(FIRST)
    came(400_00, FIRST)
    days_pass(date(2017, 10, 4))

    assert states() == ["met"] * 8
    sound()


def test_small_sums_wait_for_more() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(99, FIRST)
    days_pass(add_days(FIRST, 1))
    assert payments() == []
    came(1_01, FIRST)
    days_pass(add_days(FIRST, 2))

    assert payments() == [1_92]
    sound()


def test_nothing_is_kept_of_what_is_paid_on_during_an_opportunity() -> None:
    desk = offered()
    desk.up_to_the_answer().accepts(START)
    promised(*half_and_half(START, 2))
    days_pass(START)
    came(50_00, START)
    days_pass(add_days(START, 1))

    assert payments() == [50_00]
    sound()


def test_a_day_that_is_run_again_posts_nothing_twice() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0), (add_days(FIRST, 2), DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(30_00, FIRST)
    days_pass(JUDGED)
    before = (Journal.objects.count(), Event.objects.count(), Outbox.objects.count())

    report = DayReport(business_date())
    open_accounts(business_date(), report)

    assert (Journal.objects.count(), Event.objects.count(), Outbox.objects.count()) == before
    assert not report.did_anything
    sound()


def test_a_day_that_was_interrupted_goes_on_behind_the_last_chunk_it_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    parts: list[list[int]] = []
    monkeypatch.setattr(accounts, "CHUNK", 2)
    monkeypatch.setattr(accounts, "touched_accounts", lambda day, until: [3, 5, 7, 9, 11])
    monkeypatch.setattr(accounts, "open_chunk", lambda ids, day, report, to: parts.append(list(ids)))
    Command.objects.create(actor="system", verb="accounts", on=FIRST, answer={"to": 5})

    open_accounts(FIRST, DayReport(FIRST))
    open_accounts(add_days(FIRST, 1), DayReport(add_days(FIRST, 1)))

    assert parts == [[7, 9], [11], [3, 5], [7, 9], [11]]


def test_only_accounts_with_something_to_do_are_touched() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))

    assert touched_accounts(MONDAY, MONDAY) == []
    assert len(touched_accounts(FIRST, FIRST)) == 1
    assert Instalment.objects.get().state == "planned"


def test_the_business_date_moves_to_the_next_instalment_and_to_the_day_on_which_it_is_judged() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))
    Timer.objects.all().delete()

    for expected in (FIRST, JUDGED):
        assert not isinstance(move_business_date("next"), Refusal)
        assert business_date() == expected
    assert states() == ["missed"]
    nothing = move_business_date("next")
    assert isinstance(nothing, Refusal)
    assert nothing.code == "nothing-due"


@pytest.mark.parametrize("due_on", [date(2017, 3, 1), date(2017, 3, 3), date(2017, 3, 4), date(2017, 4, 13)])
def test_the_day_of_judging_that_is_foretold_is_the_first_that_judges(due_on: date) -> None:
    rules, on = the_book().rules, add_days(due_on, 1)
    day = judged_when(on, rules)

    assert judged_to(add_days(day, -1), rules) < on <= judged_to(day, rules)


def test_the_check_finds_what_a_day_left_behind_and_money_that_left_without_saying_where_to() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST)
    days_pass(add_days(FIRST, 1))
    Outbox.objects.all().delete()
    number = Journal.objects.get(kind="paid-on").number
    assert list(findings()) == [f"account 800000000011: entry {number} pays money out, and nothing waits to be paid"]

    days_pass(JUDGED)
    Instalment.objects.update(state="due")
    assert "account 800000000011: instalment 1 should be judged and is not" in list(findings())
    Instalment.objects.update(state="planned")
    assert "account 800000000011: instalment 1 was due on 2017-03-01 and is not due" in list(findings())


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize(
    ("rows", "index"),
    [
        (f"{due.PLANNED} AND due_on <= '2017-03-01'", "instalments_to_fall_due"),
        (f"{due.WAITS} AND judge_on <= '2017-03-01'", "instalments_to_judge"),
        (due.PAYABLE, "accounts_to_pay_on"),
        (due.MONEY_TOLD.replace("%s", "'2017-03-01'"), "money_told_of"),
    ],
)
def test_what_a_day_touches_is_found_by_an_index_of_what_is_open(rows: str, index: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN SELECT account_id {rows}")
        plan = " ".join(str(row[-1]) for row in cursor.fetchall())

    assert index in plan
