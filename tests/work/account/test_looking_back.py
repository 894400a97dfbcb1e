"""What was due before the looking-back time and paid within it: its money is not there for a later instalment."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from evenhand.accounts.models import Instalment, Receipt, Schedule
from evenhand.config.book import the_book
from evenhand.domain.account.judge import Judgement, judge
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.recomputing.looking_back import as_judged
from evenhand.work.account import Wanted
from evenhand.work.account.due import load_due
from tests.cycle.money import came, promised
from tests.desks import days_pass
from tests.work.account.accounts import account_id, the_account
from tests.work.account.scheduled import ready

pytestmark = pytest.mark.django_db
DAY = date(2017, 6, 20)
DEBIT = str(PaymentMethod.DIRECT_DEBIT)
WAGES = str(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)


def instalment(
    number: int,
    due_on: date,
    judge_on: date,
    state: str,
    received: int,
    method: str = WAGES,
    otherwise: str | None = None,
) -> Instalment:
    key, case = account_id(), ready_case()
    return Instalment.objects.create(
        account_id=key, case_id=case, number=number, schedule=1, method=method, due_on=due_on, judge_on=judge_on,
        maintenance=50_00, fee=0, state=state, received=received, otherwise=otherwise,
    )  # fmt: skip


def paid(number: int, on: date, method: str = WAGES) -> None:
    Receipt.objects.create(
        account_id=account_id(), case_id=ready_case(), number=number, method=method, way="", received_on=on,
        pence=50_00, source=f"bank:{number}", entry=number,
    )  # fmt: skip


def promised_since(first: date) -> None:
    ready()
    Schedule.objects.create(
        account_id=account_id(), number=1, set_on=first, start=date(2017, 3, 1), until=date(2018, 3, 1),
        frequency="monthly", cause="person", days_not_covered=0,
    )  # fmt: skip


def ready_case() -> int:
    return the_account().ids.cases["700000000011"]


def test_a_payment_from_wages_counts_once_however_long_ago_its_instalment_was_due() -> None:
    promised_since(date(2017, 2, 13))
    instalment(1, date(2017, 3, 1), date(2017, 4, 20), "met", 50_00)
    later = instalment(2, date(2017, 6, 1), date(2017, 7, 20), "due", 0)
    paid(1, date(2017, 4, 8))

    for found in judged_both_ways(later.number):
        assert (found.received, found.receipts) == (0, ())


def test_a_payment_made_up_late_keeps_its_money_once_it_is_too_old_to_be_looked_at() -> None:
    promised_since(date(2017, 2, 13))
    late = '[{"on":"2017-04-10","method":"Direct Debit","pence":5000,"how":"late"}]'
    instalment(1, date(2017, 3, 17), date(2017, 3, 18), "late", 0, DEBIT, late)
    later = instalment(2, date(2017, 4, 3), date(2017, 4, 4), "met", 50_00, DEBIT)
    paid(1, date(2017, 3, 19), DEBIT)
    paid(2, date(2017, 4, 10), DEBIT)

    for found in judged_both_ways(later.number):
        assert (found.state, found.received) == ("met", 50_00)


def judged_both_ways(number: int) -> list[Judgement]:
    """As the opening of a day judges an instalment, and as an audit does."""
    key, rules = account_id(), the_book().rules
    due = load_due([key], DAY, rules)[key]
    whole = the_account(wanted=Wanted(judged=True, receipts_from=date.min)).state
    return [
        item
        for state, earlier in ((due.account.state, due.earlier), as_judged(whole, DAY, rules))
        for item in judge(state.instalments, state.receipts, DAY, rules, earlier, lambda one: one.number == number)
    ]


def test_what_came_late_is_found_again_in_the_verdicts_of_an_older_office() -> None:
    ready()
    on = date(2017, 4, 3)
    promised((on, PaymentMethod.DIRECT_DEBIT, 50_00, 0))
    days_pass(date(2017, 4, 5))
    came(30_00, on)
    came(15_00, date(2017, 4, 5))
    days_pass(date(2017, 4, 6))
    held = Instalment.objects.get()
    assert held.otherwise is not None
    assert (held.state, held.received) == ("short", 30_00)
    Instalment.objects.update(otherwise=None)

    import_module("evenhand.accounts.migrations.0010_what_came_otherwise").fill(apps, None)

    assert Instalment.objects.get().otherwise == held.otherwise
