"""The ledger in the database: what is posted stays, balances follow, and nobody overwrites anybody."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from evenhand.accounts.models import Balance, Journal
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import due, received
from evenhand.domain.account.posting import Fact, reversal
from evenhand.work.check import findings
from tests.desks import MONDAY, OFFERED, offered, recorded, sound
from tests.work.account.accounts import account_id, balances, entries, posts, the_account

pytestmark = pytest.mark.django_db
DUE = Fact(Kind.DUE, MONDAY, "instalment:1", due(OFFERED, 57_00, 11_40))
MONEY = Fact(Kind.RECEIVED, MONDAY, "receipt:1", received(60_00))


def test_a_receipt_pays_maintenance_and_its_fee_by_what_is_due_of_each() -> None:
    offered()
    recorded(posts(DUE))
    recorded(posts(MONEY))

    assert balances() == {
        (OFFERED, Bucket.MAINTENANCE): 7_00,
        (OFFERED, Bucket.FEE): 1_40,
        (OFFERED, Bucket.OWED_ON): -7_00,
        (OFFERED, Bucket.OFFICE_DUE): -1_40,
        (OFFERED, Bucket.PAYABLE): -50_00,
        (OFFERED, Bucket.OFFICE_INCOME): -10_00,
        ("", Bucket.CASH): 60_00,
    }
    assert [entry.kind for entry in entries()] == [Kind.DUE, Kind.RECEIVED, Kind.ALLOCATED]
    sound()


def test_money_that_came_before_is_put_in_its_place() -> None:
    offered()
    recorded(posts(DUE))
    recorded(posts(Fact(Kind.RECEIVED, date(2017, 2, 10), "receipt:1", received(68_40))))

    assert (OFFERED, Bucket.MAINTENANCE) not in balances()
    assert [entry.kind for entry in entries()] == [Kind.DUE, Kind.RECEIVED, Kind.REALLOCATED]
    sound()


def test_a_reversal_brings_the_account_back_and_keeps_both_entries() -> None:
    offered()
    recorded(posts(DUE))
    before = balances()
    recorded(posts(MONEY))
    recorded(posts(reversal(entries()[1], "The bank took it back.")))

    assert balances() == before
    assert [entry.reverses for entry in entries()][-2] == 2
    sound()


def test_an_entry_is_never_changed_or_deleted() -> None:
    offered()
    recorded(posts(DUE))
    for sql in ("UPDATE journal SET why = 'x'", "DELETE FROM posting"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    assert Journal.objects.get().why == ""


def test_the_same_cause_is_posted_once() -> None:
    offered()
    recorded(posts(DUE))
    with pytest.raises(DatabaseError), transaction.atomic():
        posts(DUE)
    sound()


def test_a_balance_that_somebody_altered_is_found() -> None:
    offered()
    recorded(posts(DUE))
    Balance.objects.filter(bucket="fee").update(pence=1)

    assert [f"account {the_account().state.reference}: the ledger does not balance"] == list(findings())[:1]
    assert account_id()
