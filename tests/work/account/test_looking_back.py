"""What was due before the looking-back time and paid within it: its money is not there for a later instalment."""

from datetime import date

import pytest

from evenhand.accounts.models import Instalment, Receipt, Schedule
from evenhand.config.book import the_book
from evenhand.domain.account.judge import judge
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.recomputing.looking_back import as_judged
from evenhand.work.account import Wanted
from evenhand.work.account.due import load_due
from tests.work.account.accounts import account_id, the_account
from tests.work.account.scheduled import ready

pytestmark = pytest.mark.django_db
DAY = date(2017, 6, 20)
WAGES = str(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)


def instalment(number: int, due_on: date, judge_on: date, state: str, received: int) -> Instalment:
    key, case = account_id(), ready_case()
    return Instalment.objects.create(
        account_id=key, case_id=case, number=number, schedule=1, method=WAGES, due_on=due_on, judge_on=judge_on,
        maintenance=50_00, fee=0, state=state, received=received,
    )  # fmt: skip


def ready_case() -> int:
    return the_account().ids.cases["700000000011"]


def test_a_payment_from_wages_counts_once_however_long_ago_its_instalment_was_due() -> None:
    ready()
    key, first = account_id(), date(2017, 2, 13)
    Schedule.objects.create(
        account_id=key, number=1, set_on=first, start=date(2017, 3, 1), until=date(2018, 3, 1), frequency="monthly",
        cause="person", days_not_covered=0,
    )  # fmt: skip
    instalment(1, date(2017, 3, 1), date(2017, 4, 20), "met", 50_00)
    later = instalment(2, date(2017, 6, 1), date(2017, 7, 20), "due", 0)
    Receipt.objects.create(
        account_id=key, case_id=ready_case(), number=1, method=WAGES, way="", received_on=date(2017, 4, 8),
        pence=50_00, source="wages", entry=1,
    )  # fmt: skip
    rules = the_book().rules

    due = load_due([key], DAY, rules)[key]
    pure = as_judged(the_account(wanted=Wanted(judged=True, receipts_from=date.min)).state, DAY, rules)

    for state, earlier in ((due.account.state, due.earlier), pure):
        judged = judge(state.instalments, state.receipts, DAY, rules, earlier, lambda item: item.number == later.number)
        assert [(item.received, item.receipts) for item in judged] == [(0, ())]
