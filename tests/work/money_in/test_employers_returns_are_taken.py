"""What an employer returned and what the employer paid meet, in whichever order they come, and count once."""

from datetime import date

import pytest

from evenhand.accounts.models import Deduction, Method, Receipt
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.methods import PaymentMethod
from evenhand.records.models import Event
from tests.desks import MONDAY, OFFERED, a_line, offered, take
from tests.work.account.accounts import balances
from tests.work.money_in.files import (
    CARTERS,
    balanced,
    employs,
    in_suspense,
    line,
    paid,
    pays_by,
    receipts,
    sentences,
    take_return,
    take_statement,
)

pytestmark = pytest.mark.django_db
SECOND = "4100000031"
ORDER = "Deduction from Earnings Order"


@pytest.fixture(autouse=True)
def office() -> None:
    offered()
    take(a_line(31))
    employs()
    for case in ("700000000011", "700000000031"):
        pays_by(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, case)


def wages(pence: int = 100_00, name: str = "S1") -> None:
    take_statement(paid(pence, f"{CARTERS} JANUARY", debtor_name="CARTER"), name=name)


BOTH = (line(68_40), line(31_60, parent=SECOND))


@pytest.mark.parametrize("money_first", [True, False])
def test_the_payment_is_posted_to_each_parent_once_both_are_there(money_first: bool) -> None:
    steps = [wages, lambda: take_return(*BOTH)]
    for step in steps if money_first else reversed(steps):
        assert receipts() == []
        step()

    assert receipts() == [("800000000011", 68_40, ORDER), ("800000000031", 31_60, ORDER)]
    assert {row.received_on for row in Receipt.objects.filter(account__isnull=False)} == {MONDAY}
    assert in_suspense() == []
    assert balances()[("", Bucket.CASH)] == 68_40
    balanced()


def test_the_same_again_in_any_order_counts_nothing_twice() -> None:
    wages()
    take_return(*BOTH)

    report = take_return(*BOTH)
    wages()

    assert (report.taken, report.unchanged, report.seen_before) == (0, 2, True)
    assert len(receipts()) == 2
    balanced()


def test_money_of_a_request_counts_as_of_the_request() -> None:
    Method.objects.filter(case__reference=OFFERED).update(kind=str(PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST))
    wages(68_40)

    take_return(line(68_40))

    assert receipts() == [("800000000011", 68_40, "Deduction from Earnings Request")]


def test_what_the_return_does_not_explain_waits_on() -> None:
    wages(120_00)

    take_return(*BOTH)

    assert [(row.pence, row.unmatched, row.reference) for row in in_suspense()] == [
        (20_00, "rest-of-employer", CARTERS)
    ]
    balanced()

    take_return(line(20_00, parent=SECOND, month=2))

    assert in_suspense() == []
    balanced()


def test_a_return_that_the_payment_does_not_cover_waits_whole() -> None:
    wages(90_00)

    take_return(*BOTH)

    assert receipts() == []
    assert [row.pence for row in in_suspense()] == [90_00]


def test_nothing_deducted_is_kept_with_its_reason_and_is_no_receipt() -> None:
    take_return(line(0, requested=68_40, reason="On unpaid leave"))

    assert [(row.requested, row.deducted, row.reason) for row in Deduction.objects.all()] == [
        (68_40, 0, "On unpaid leave")
    ]
    assert receipts() == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (line(employer_reference="NOBODY/1"), "employer_reference: found an employer that this office does not know"),
        (line(parent="4100000099"), "paying_parent: found a reference that no paying parent here has"),
        (line(paid_on=date(2017, 2, 14)), "paid_on: found a day after the business date"),
    ],
)
def test_what_is_not_known_is_named_and_the_other_lines_land(wrong: object, field: str) -> None:
    report = take_return(wrong, line(31_60, parent=SECOND))  # type: ignore[arg-type]

    assert report.taken == 1
    (sentence,) = sentences(report)
    assert sentence.startswith(f"Line 2, {field}")


def test_a_parent_without_an_order_is_named() -> None:
    take(a_line(47))

    report = take_return(line(parent="4100000047"))

    assert "without an order or request on earnings" in sentences(report)[0]


def test_another_amount_for_a_known_period_is_refused() -> None:
    take_return(line(68_40))

    report = take_return(line(60_00))

    assert "another content for this employer, parent and period" in sentences(report)[0]
    assert Deduction.objects.get().deducted == 68_40


def test_two_payments_of_one_employer_are_told_apart_by_their_amounts() -> None:
    take_statement(paid(31_60, CARTERS, bank_reference="A"), paid(68_40, CARTERS, bank_reference="B"))

    take_return(line(68_40, paid_on=date(2017, 2, 9)), line(31_60, parent=SECOND))

    assert in_suspense() == []
    assert [pence for _, pence, _ in receipts()] == [68_40, 31_60]
    balanced()


def test_no_event_tells_who_the_employer_is() -> None:
    wages()
    take_return(*BOTH)

    assert receipts()
    assert not any("CARTER" in str(row) for row in Event.objects.values_list("payload", flat=True))
