"""Money leaves once: refunds, the file for the bank, what is held back and why, and a file made again."""

import csv
import io
from datetime import date

import pytest

from evenhand.accounts.models import Journal
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.refunding import RefundReceipt
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.shape import SYSTEM, Actor
from evenhand.domain.refusal import Refusal
from evenhand.people.models import BankDetail
from evenhand.records.models import Audit, Event, Outbox
from evenhand.work.export_payments import COLUMNS, export_payments
from evenhand.work.payments.leaving import Export
from evenhand.work.payments.waiting import waiting_payments
from evenhand.work.refund_receipt import refund_receipt
from tests.cycle.money import DEBIT, came, promised
from tests.desks import AMARA, EWA, FERGUS, OFFERED, days_pass, offered, recorded, refused, sound
from tests.remembered import remembered
from tests.work.account.accounts import REFERENCE, balances
from tests.work.payments.holding import holds

pytestmark = pytest.mark.django_db
FIRST = date(2017, 3, 1)
ADMIN = Actor("marcus", frozenset({"administrator"}), restricted=True)


@pytest.fixture
def waiting() -> None:
    """One payment of 48.00 waits to leave."""
    one_waits()


@remembered
def one_waits() -> None:
    offered()
    promised((FIRST, DEBIT, 50_00, 0), (add_days(FIRST, 7), DEBIT, 50_00, 0))
    days_pass(FIRST)
    came(50_00, FIRST)
    days_pass(add_days(FIRST, 1))


def made(actor: Actor = FERGUS, batch: str = "") -> Export:
    found = export_payments(actor, batch)
    assert isinstance(found, Export), found
    return found


def rows(export: Export) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export.text, newline="")))


@pytest.mark.usefixtures("waiting")
def test_a_payment_leaves_once_with_the_bank_details_of_the_receiving_parent() -> None:
    holds(Role.RECEIVING)

    export = made()

    assert (export.batch, export.payments, export.pence, export.held) == ("2017-03-02-1", 1, 48_00, ())
    assert rows(export) == [
        {
            "instruction": Outbox.objects.get(kind="payment").key,
            "holder": "Sample Holder",
            "sort_code": "204060",
            "account_number": "55779911",
            "roll_number": "",
            "amount": "48.00",
            "currency": "GBP",
            "reference": OFFERED,
        }
    ]
    again = made()
    assert (again.batch, again.payments, rows(again)) == ("", 0, [])
    sound()


@pytest.mark.usefixtures("waiting")
def test_without_bank_details_it_is_held_back_by_name_and_leaves_once_they_are_known() -> None:
    held = made()
    assert (held.batch, held.payments, [(item.reference, item.pence, item.why) for item in held.held]) == (
        "", 0, [(OFFERED, 48_00, "No bank details are held")],
    )  # fmt: skip

    holds(Role.RECEIVING)

    assert made().payments == 1


@pytest.mark.usefixtures("waiting")
def test_a_file_that_left_is_made_again_as_it_was() -> None:
    holds(Role.RECEIVING)
    first = made()
    days_pass(add_days(FIRST, 7))
    came(50_00, add_days(FIRST, 7))
    days_pass(add_days(FIRST, 8))
    holds(Role.RECEIVING, account="44668800")
    second = made()

    assert rows(second)[0]["account_number"] == "44668800"
    assert made(batch=first.batch).text == first.text
    assert refused(export_payments(FERGUS, "2017-03-02-9")) == "batch-unknown"
    assert refused(export_payments(FERGUS, "what")) == "batch-unknown"
    assert [line.did for line in Audit.objects.filter(did__startswith="export").order_by("id")] == [
        "export payments", "export payments", "export payments again",
    ]  # fmt: skip


@pytest.mark.usefixtures("waiting")
def test_no_cell_of_the_file_is_a_formula() -> None:
    holds(Role.RECEIVING, holder="=SUM(A1)")

    assert rows(made())[0]["holder"] == "'=SUM(A1)"
    assert made(batch="2017-03-02-1").text.startswith(",".join(COLUMNS) + "\r\n")


@pytest.mark.usefixtures("waiting")
def test_bank_details_stand_in_no_instruction_event_or_audit_line() -> None:
    holds(Role.RECEIVING)
    made()
    stored = [
        *map(str, Outbox.objects.values_list("payload", "key")),
        *map(str, Event.objects.values_list("payload", flat=True)),
        *map(str, Audit.objects.values_list("what", "reason")),
    ]

    assert BankDetail.objects.exists()
    assert [text for text in stored if "55779911" in text or "204060" in text] == []


@pytest.mark.usefixtures("waiting")
def test_who_makes_the_file() -> None:
    assert refused(export_payments(AMARA)) == "role-missing"
    assert refused(export_payments(EWA)) == "grant-missing"
    assert waiting_payments(EWA) is None
    for actor in (FERGUS, ADMIN, SYSTEM):
        assert not isinstance(export_payments(actor), Refusal)


@pytest.mark.usefixtures("waiting")
def test_what_waits_and_the_files_that_left_are_listed() -> None:
    before = waiting_payments(FERGUS)
    assert before is not None
    assert (before.payments, len(before.held)) == (0, 1)
    holds(Role.RECEIVING)
    now = waiting_payments(FERGUS)
    assert now is not None
    assert (now.payments, now.pence, now.held, now.batches) == (1, 48_00, (), ())
    name = made().batch

    after = waiting_payments(FERGUS)

    assert after is not None
    assert (after.payments, [(item.name, item.payments, item.pence) for item in after.batches]) == (
        0,
        [(name, 1, 48_00)],
    )


@pytest.mark.usefixtures("waiting")
def test_money_that_no_claim_took_goes_back_to_the_paying_parent_and_no_more_than_that() -> None:
    came(80_00, add_days(FIRST, 1), name="too much")
    assert balances()[OFFERED, Bucket.UNALLOCATED] == -80_00
    assert refused(refund_receipt(EWA, REFERENCE, 2, RefundReceipt(80_01, "Paid twice."))) == "nothing-unallocated"

    recorded(refund_receipt(EWA, REFERENCE, 2, RefundReceipt(80_00, "Paid twice.")))

    assert (OFFERED, Bucket.UNALLOCATED) not in balances()
    assert Journal.objects.get(kind="refunded").why == "Paid twice."
    holds(Role.RECEIVING)
    export = made()
    assert [item.pence for item in export.held] == [80_00]  # of the paying parent nothing is held
    holds(Role.PAYING, account="44668800")
    assert [(row["account_number"], row["amount"]) for row in rows(made())] == [("44668800", "80.00")]
    sound()


@pytest.mark.usefixtures("waiting")
def test_a_refund_that_cannot_be_is_refused() -> None:
    fits = RefundReceipt(1_00, "Why.")
    assert refused(refund_receipt(AMARA, REFERENCE, 1, fits)) == "role-missing"
    assert refused(refund_receipt(EWA, REFERENCE, 9, fits)) == "receipt-unknown"
    assert refused(refund_receipt(EWA, REFERENCE, 1, fits)) == "nothing-unallocated"
    assert refused(refund_receipt(EWA, REFERENCE, 1, RefundReceipt(0, "Why."))) == "amount-wrong"
    assert refused(refund_receipt(EWA, REFERENCE, 1, RefundReceipt(1_00, " "))) == "reason-needed"
    assert Outbox.objects.filter(kind="payment").count() == 1
