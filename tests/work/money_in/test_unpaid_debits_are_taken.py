"""A direct debit that came back takes its receipt back, with its reason, or waits in a list; never twice."""

import io
from datetime import date, timedelta
from typing import Any

import pytest

from evenhand.accounts.models import Receipt, TakenBack
from evenhand.demo.bank import Returned
from evenhand.domain.account.ledger import Kind
from evenhand.domain.account.ledger.entries import due
from evenhand.domain.account.posting import Fact
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.records.models import Event
from evenhand.work.import_unpaid import import_unpaid
from tests.desks import MONDAY, OFFERED, offered, recorded, sound
from tests.work.account.accounts import balances, posts
from tests.work.money_in.files import MASTER, paid, sentences, take_statement, take_unpaid, unpaid, waiting

pytestmark = pytest.mark.django_db
FRIDAY = MONDAY - timedelta(days=3)


def collected(pence: int = 68_40, on: date = FRIDAY, name: str = "S1", **more: Any) -> None:
    take_statement(paid(pence, OFFERED, on=on, code="PMNT-IDDT-ESDD", **more), name=name)


def came_back(pence: int = 68_40, on: date = FRIDAY, code: str = "0", reference: str = OFFERED) -> Returned:
    return Returned(reference, on, pence, code)


@pytest.fixture(autouse=True)
def office() -> None:
    offered()


def test_a_failed_debit_takes_its_receipt_back_with_its_reason() -> None:
    recorded(posts(Fact(Kind.DUE, FRIDAY, "instalment:1", due(OFFERED, 57_00, 11_40))))
    before = balances()
    collected()

    report = take_unpaid(came_back())

    assert (report.taken, report.refused_count) == (1, 0)
    row = Receipt.objects.get()
    assert (row.returned_on, row.return_reason) == (MONDAY, "Refer to payer")
    assert balances() == before
    assert Event.objects.get(kind="ReceiptReturned").payload["may_be_represented"] is True
    assert TakenBack.objects.get().represent_until == date(2017, 3, 10)
    sound()


@pytest.mark.parametrize(("code", "reason"), [("1", "Instruction cancelled"), ("B", "Account closed")])
def test_another_reason_may_not_be_presented_again(code: str, reason: str) -> None:
    collected()

    take_unpaid(came_back(code=code))

    assert Receipt.objects.get().return_reason == reason
    assert Event.objects.get(kind="ReceiptReturned").payload["may_be_represented"] is False
    assert TakenBack.objects.get().represent_until is None


def test_the_same_report_again_changes_nothing() -> None:
    collected()
    take_unpaid(came_back())
    before = Event.objects.count()

    report = take_unpaid(came_back())

    assert (report.taken, report.unchanged, report.seen_before) == (0, 1, True)
    assert Event.objects.count() == before


def test_a_debit_booked_some_days_after_it_was_processed_is_found() -> None:
    collected(on=MONDAY)

    take_unpaid(came_back())

    assert Receipt.objects.get().returned_on == MONDAY


@pytest.mark.parametrize(
    ("item", "why"),
    [
        (came_back(9_99), "no-receipt"),
        (came_back(on=date(2017, 1, 2)), "no-receipt"),
        (came_back(reference="NOBODY"), "no-reference"),
        (came_back(reference="700000000099"), "no-reference"),
    ],
)
def test_one_without_its_receipt_waits_for_a_person(item: Returned, why: str) -> None:
    collected()

    take_unpaid(item)

    assert [row.waits for row in waiting()] == [why]
    assert Receipt.objects.get().returned_on is None
    sound()


def test_a_transfer_of_the_same_amount_is_not_the_debit() -> None:
    take_statement(paid(68_40, OFFERED, on=FRIDAY))

    take_unpaid(came_back())

    assert [row.waits for row in waiting()] == ["no-receipt"]


def test_two_debits_that_may_be_meant_are_left_to_a_person() -> None:
    take_statement(
        paid(68_40, OFFERED, on=FRIDAY, code="PMNT-IDDT-ESDD", bank_reference="A"),
        paid(68_40, MASTER, on=FRIDAY, code="PMNT-IDDT-ESDD", bank_reference="B"),
    )

    take_unpaid(came_back())

    assert [row.waits for row in waiting()] == ["several-receipts"]


def test_what_bacs_and_the_bank_both_tell_is_taken_back_once() -> None:
    collected()
    take_unpaid(came_back())

    take_statement(paid(68_40, OFFERED, credit=False, reversal=True, bank_reference="X"), name="S2")

    assert waiting() == []
    assert Event.objects.filter(kind="ReceiptReturned").count() == 1
    assert all(row.told_by for row in TakenBack.objects.all())
    sound()


def test_and_so_it_is_where_the_bank_tells_first() -> None:
    collected()
    take_statement(paid(68_40, OFFERED, credit=False, reversal=True, bank_reference="X"), name="S2")

    take_unpaid(came_back())

    assert waiting() == []
    assert Event.objects.filter(kind="ReceiptReturned").count() == 1
    sound()


def test_two_debits_in_a_row_that_fail_take_both_back() -> None:
    collected(name="S1", bank_reference="A")
    collected(on=MONDAY, name="S2", bank_reference="B")

    take_unpaid(came_back(), came_back(on=MONDAY))

    assert Receipt.objects.filter(returned_on=None).count() == 0
    sound()


def test_a_report_that_is_cut_off_or_of_tomorrow_changes_nothing() -> None:
    collected()

    cut = import_unpaid(SYSTEM, io.BytesIO(unpaid(came_back())[:-80]))
    ahead = take_unpaid(came_back(), on=MONDAY + timedelta(days=1))

    assert sentences(cut)[0].endswith("Nothing of it was taken.")
    assert sentences(ahead) == [
        "Item 1, currentProcessingDate: found 2017-02-14, expected a day up to 2017-02-13, the business date."
    ]
    assert Receipt.objects.get().returned_on is None
