"""The office's own bank accounts: set by an administrator, never changed, and what a statement has to be of."""

import pytest
from django.db import IntegrityError, transaction

from evenhand.domain.office_account import SetOfficeAccount, Use
from evenhand.office.models import OfficeAccount
from evenhand.records.models import Audit
from evenhand.work.commands import CommandKey
from evenhand.work.office_accounts import collects_into, pays_from
from evenhand.work.reading.office_accounts import office_accounts
from evenhand.work.set_office_account import set_office_account
from tests.desks import AMARA, MONDAY, recorded, refused, sound
from tests.work.money_in.files import paid, sentences, take_statement, take_unpaid
from tests.work.office.people import MARCUS, NEXT_MONDAY, an_office

pytestmark = pytest.mark.django_db
ASKED = SetOfficeAccount(MONDAY, Use.BOTH, "Maintenance Office", "20-20-15", "55555555", service_user="123456")
OTHER = SetOfficeAccount(NEXT_MONDAY, Use.PAYMENTS, "Maintenance Office", "20-20-15", "44444444")


@pytest.fixture(autouse=True)
def office(db: None) -> None:
    an_office()


def test_it_is_in_use_from_its_day_until_the_next_for_that_use() -> None:
    assert pays_from(MONDAY) is None
    recorded(set_office_account(MARCUS, ASKED))
    recorded(set_office_account(MARCUS, OTHER))

    now, later = pays_from(MONDAY), pays_from(NEXT_MONDAY)
    collects = collects_into(NEXT_MONDAY)
    assert now is not None and later is not None and collects is not None
    assert (now.number, later.number, collects.number) == ("55555555", "44444444", "55555555")
    assert [(line.number, line.pays, line.collects, line.set_by) for line in office_accounts(MONDAY)] == [
        ("44444444", False, False, "Marcus"),
        ("55555555", True, True, "Marcus"),
    ]
    sound()


def test_it_is_audited_set_once_and_never_changed() -> None:
    key = CommandKey("one-form", "the same")
    assert [recorded(set_office_account(MARCUS, ASKED, key=key)).replayed for _ in range(2)] == [False, True]

    row = OfficeAccount.objects.get()
    assert Audit.objects.get(did="set office account").what == (
        f"account {row.id} for payments-and-collections, from 2017-02-13"
    )
    with pytest.raises(IntegrityError, match="appended to and never changed"), transaction.atomic():
        OfficeAccount.objects.update(number="44444444")


def test_who_sets_one_and_from_when() -> None:
    assert refused(set_office_account(AMARA, ASKED)) == "role-missing"
    passed = SetOfficeAccount(MONDAY.replace(day=12), Use.RECEIPTS, "Office", "202015", "55555555")
    assert refused(set_office_account(MARCUS, passed)) == "day-passed"
    assert refused(set_office_account(MARCUS, SetOfficeAccount(MONDAY, Use.BOTH, "Office", "2", "5"))) == (
        "sort-code-wrong"
    )
    assert not OfficeAccount.objects.exists()


def test_a_statement_of_an_account_that_is_not_the_offices_is_refused() -> None:
    assert take_statement(paid(1_00), name="A").taken == 1
    recorded(set_office_account(MARCUS, SetOfficeAccount(MONDAY, Use.RECEIPTS, "Office", "20-20-15", "44444444")))

    report = take_statement(paid(2_00), name="B")

    assert report.taken == 0
    assert sentences(report) == [
        "The file, Stmt/Acct/Id: found the account ••••5555, expected an account of this office: ••••4444. "
        "Nothing of it was taken."
    ]
    assert take_unpaid().refused_count == 1
    recorded(set_office_account(MARCUS, ASKED))
    assert take_statement(paid(2_00), name="B").taken == 1
