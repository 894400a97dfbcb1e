"""A bank statement: money with an exact reference is posted, everything else waits, and nothing comes twice."""

import io
from datetime import date, timedelta

import pytest

from evenhand.accounts.models import Journal, Receipt
from evenhand.demo.bank import Batch
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import due
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.posting import Fact
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.office.models import FileTaken
from evenhand.records.models import Command, Event
from evenhand.work.import_statement import import_statement
from tests.desks import MONDAY, OFFERED, a_line, offered, recorded, sound, take
from tests.work.account.accounts import balances, posts
from tests.work.money_in.files import (
    CARTERS,
    MASTER,
    employs,
    in_suspense,
    paid,
    pays_by,
    receipts,
    sentences,
    statement,
    take_statement,
    waiting,
)

pytestmark = pytest.mark.django_db
DUE = Fact(Kind.DUE, MONDAY, "instalment:1", due(OFFERED, 57_00, 11_40))


@pytest.fixture(autouse=True)
def office() -> None:
    offered()


@pytest.mark.parametrize(
    ("said", "more", "case"),
    [
        (OFFERED, {}, OFFERED),
        ("7000 0000 0011 JUNE", {}, OFFERED),
        (MASTER, {}, ""),
        ("for Mali", {"end_to_end_id": MASTER}, ""),
        ("NOTHING", {"mandate_id": OFFERED}, OFFERED),
        ("", {"creditor_reference": "7000-0000-0011"}, OFFERED),
        (f"{MASTER} {OFFERED}", {}, OFFERED),
    ],
)
def test_money_with_the_whole_reference_is_posted(said: str, more: dict[str, object], case: str) -> None:
    recorded(posts(DUE))

    report = take_statement(paid(68_40, said, **more))

    assert (report.taken, report.unchanged, report.refused_count) == (1, 0, 0)
    row = Receipt.objects.get()
    assert (row.pence, row.received_on, row.case.reference if row.case else "") == (68_40, MONDAY, case)
    assert balances()[(OFFERED, Bucket.PAYABLE)] == -57_00
    assert in_suspense() == []
    sound()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", "no-reference"),
        ("MAINTENANCE JUNE", "no-reference"),
        ("700000000012", "unknown-reference"),
        ("7000000000110", "no-reference"),
        ("70000000001", "no-reference"),
        (f"{OFFERED} 700000000031", "several-accounts"),
    ],
)
def test_money_without_it_waits_and_nothing_is_guessed(said: str, why: str) -> None:
    take(a_line(31))

    take_statement(paid(68_40, said, debtor_name="Owen Prosser"))

    (row,) = in_suspense()
    assert (row.unmatched, row.pence, row.payer) == (why, 68_40, "Owen Prosser")
    assert Bucket.CASH not in {bucket for _, bucket in balances()}
    sound()


def test_the_method_follows_from_how_it_came() -> None:
    pays_by(PaymentMethod.STANDING_ORDER_DEFAULT)
    take_statement(
        paid(1_00, OFFERED, code="PMNT-RCDT-STDO"),
        paid(2_00, OFFERED, code="PMNT-IDDT-ESDD"),
        paid(3_00, OFFERED),
        paid(4_00, OFFERED, mandate_id=OFFERED),
    )

    assert [method for _, _, method in receipts()] == [
        "Standing Order (Default)", "Direct Debit", "Standing Order (Default)", "Direct Debit",
    ]  # fmt: skip


def test_the_same_file_again_changes_nothing() -> None:
    take_statement(paid(68_40, OFFERED), paid(5_00, "?"))
    before = (Event.objects.count(), Command.objects.count(), Journal.objects.count(), FileTaken.objects.count())

    report = take_statement(paid(68_40, OFFERED), paid(5_00, "?"))

    assert (report.taken, report.unchanged, report.seen_before) == (0, 2, True)
    assert before == (
        Event.objects.count(),
        Command.objects.count(),
        Journal.objects.count(),
        FileTaken.objects.count(),
    )


def test_another_content_under_a_known_identity_is_refused_whole() -> None:
    take_statement(paid(68_40, OFFERED))

    report = take_statement(paid(9_99, OFFERED))

    assert sentences(report) == [
        "The file: found an identity under which another content came before, expected the same file, "
        "or a new identity. Nothing of it was taken."
    ]
    assert Receipt.objects.count() == 1


def test_an_entry_that_two_statements_tell_is_posted_once() -> None:
    take_statement(paid(68_40, OFFERED), name="S1")

    report = take_statement(paid(68_40, OFFERED), paid(7_00, OFFERED), name="S2")

    assert (report.taken, report.unchanged) == (1, 1)
    assert [pence for _, pence, _ in receipts()] == [68_40, 7_00]


def test_two_payments_that_the_bank_gives_one_reference_are_both_money() -> None:
    twice = (paid(68_40, OFFERED), paid(68_40, OFFERED))

    first, second = take_statement(*twice), take_statement(*twice)

    assert (first.taken, second.unchanged) == (2, 2)
    assert len(receipts()) == 2
    sound()


def test_a_batch_is_taken_payment_by_payment_and_an_unbroken_one_waits() -> None:
    pair = (paid(1_00, OFFERED), paid(2_00, MASTER))

    report = take_statement(Batch(pair, "BATCH"), Batch((paid(5_00, OFFERED), paid(6_00)), "BULK", unbroken=True))

    assert report.taken == 3
    assert [pence for _, pence, _ in receipts()] == [1_00, 2_00]
    assert [(row.pence, row.unmatched) for row in in_suspense()] == [(11_00, "unbroken-batch")]
    sound()


def test_an_employers_payment_waits_for_its_return() -> None:
    employs()

    take_statement(paid(500_00, f"WAGES {CARTERS} JAN"))

    assert [(row.unmatched, row.reference) for row in in_suspense()] == [("employer", CARTERS)]


def test_a_reversal_takes_back_the_receipt_of_the_same_bank_reference() -> None:
    recorded(posts(DUE))
    before = balances()
    take_statement(paid(68_40, OFFERED, bank_reference="ONE"))

    take_statement(paid(68_40, "", bank_reference="ONE", credit=False, reversal=True), name="S2")

    row = Receipt.objects.get()
    assert (row.returned_on, row.return_reason) == (MONDAY, "Taken back by the bank")
    assert balances() == before
    assert waiting() == []
    sound()


def test_a_returned_payment_is_found_by_account_and_amount() -> None:
    take_statement(paid(68_40, OFFERED, bank_reference="ONE"))

    take_statement(paid(68_40, OFFERED, bank_reference="TWO", credit=False, return_reason="AC04"), name="S2")

    assert Receipt.objects.get().return_reason == "AC04"
    sound()


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"reversal": True}, "no-receipt"),
        ({"reversal": True, "remittance": ()}, "no-reference"),
        ({}, "names-no-receipt"),
    ],
)
def test_money_that_went_and_names_no_receipt_waits_for_a_person(more: dict[str, object], why: str) -> None:
    take_statement(paid(5_00, OFFERED))

    take_statement(paid(9_00, **{"remittance": (OFFERED,), "credit": False, **more}), name="S2")  # type: ignore[arg-type]

    (row,) = waiting()
    assert (row.waits, row.pence) == (why, 9_00)
    assert Receipt.objects.get().returned_on is None
    sound()


def test_a_payment_of_our_own_that_came_back_is_no_receipt() -> None:
    take_statement(paid(30_00, OFFERED, reversal=True))

    assert [row.unmatched for row in in_suspense()] == ["came-back"]
    sound()


@pytest.mark.parametrize("day", [MONDAY + timedelta(days=1), date(2012, 12, 9)])
def test_a_day_out_of_range_is_named_and_the_rest_lands(day: date) -> None:
    report = take_statement(paid(1_00, OFFERED, on=day), paid(2_00, OFFERED))

    assert sentences(report) == [
        f"Entry 1, BookgDt: found {day}, expected a day from 2012-12-10 to 2017-02-13, the business date."
    ]
    assert [pence for _, pence, _ in receipts()] == [2_00]


def test_a_foreign_currency_and_a_third_decimal_are_named_and_the_rest_lands() -> None:
    whole = statement(paid(1_00, OFFERED), paid(2_00, OFFERED), paid(3_00, OFFERED)).decode()
    whole = whole.replace('<Amt Ccy="GBP">1.00</Amt>', '<Amt Ccy="EUR">1.00</Amt>')
    whole = whole.replace(">2.00</Amt>", ">2.001</Amt>").replace(">6.00<", ">6.001<")  # the bank's sums agree

    report = import_statement(SYSTEM, io.BytesIO(whole.encode()))

    assert [sentence.partition(",")[0] for sentence in sentences(report)] == ["Entry 1", "Entry 2"]
    assert [pence for _, pence, _ in receipts()] == [3_00]
    sound()


BOMB = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Document>&b;</Document>'


@pytest.mark.parametrize(
    "content",
    [
        BOMB,
        statement(paid(1_00, OFFERED))[:-60],
        b"",
        b"hello",
        b"<a/>",
        statement(paid(1_00, OFFERED)).replace(b"<Document", b" " * 2_000_000 + b"<Document", 1),
        statement(paid(1_00, OFFERED)).replace(b">1.00</Sum>", b">2.00</Sum>"),
    ],
    ids=["bomb", "truncated", "empty", "text", "another", "white space", "sums that differ"],
)
def test_a_file_that_is_no_whole_statement_is_refused_whole(content: bytes) -> None:
    report = import_statement(SYSTEM, io.BytesIO(content))

    assert (report.taken, report.refused_count) == (0, 1)
    assert sentences(report)[0].endswith("Nothing of it was taken.")
    assert (Receipt.objects.count(), FileTaken.objects.filter(kind="statement").count()) == (0, 0)


def test_no_event_and_no_fault_tells_who_paid() -> None:
    take_statement(paid(1_00, OFFERED, debtor_name="Marmaduke Quill"), paid(2_00, "?", debtor_name="Marmaduke Quill"))

    assert not any("Quill" in str(row) for row in Event.objects.values_list("payload", flat=True))
    assert not any("Quill" in str(row) for row in Journal.objects.values_list("cause", "why"))
