"""`evenhand check` finds what is wrong with suspense, and the database refuses what cannot be."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from evenhand.accounts.models import Deduction, Journal, Posting, Receipt, TakenBack
from evenhand.domain.account.methods import PaymentMethod
from evenhand.work.checks.suspense import findings
from tests.desks import offered
from tests.work.money_in.files import employs, line, paid, pays_by, take_return, take_statement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office() -> None:
    offered()
    employs()
    pays_by(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)
    take_statement(paid(5_00, "?"), paid(2_00, "?", credit=False))
    take_return(line(50_00))


def test_suspense_that_adds_up_is_sound() -> None:
    assert list(findings()) == []


@pytest.mark.parametrize(
    ("does", "says"),
    [
        (lambda: Receipt.objects.update(pence=6_00), "the ledger holds £3.00, and what waits comes to £4.00"),
        (lambda: Receipt.objects.all().delete(), "the ledger holds £3.00, and what waits comes to -£2.00"),
        (lambda: TakenBack.objects.update(pence=1_00), "the ledger holds £3.00, and what waits comes to £4.00"),
        (
            lambda: Posting.objects.create(account=None, entry=9, case_id=0, bucket="cash", pence=1),
            "the ledger does not balance",
        ),
    ],
)
def test_what_does_not_add_up_is_found(does: Callable[[], object], says: str) -> None:
    does()

    assert list(findings()) == [f"suspense: {says}"]


def another(model: type[Receipt | TakenBack | Deduction | Journal], **other: object) -> Callable[[], object]:
    def write() -> object:
        row = model.objects.order_by("id").values().first()
        assert row is not None
        row.pop("id")
        return model.objects.create(**{**row, **other})

    return write


TWICE = {
    "a payment": another(Receipt),
    "money that went back": another(TakenBack),
    "a line of a return": another(Deduction),
    "an entry's number": another(Journal, cause="x"),
    "an entry's cause": another(Journal, number=90),
}


@pytest.mark.parametrize("name", TWICE)
def test_nothing_of_suspense_stands_twice(name: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        TWICE[name]()


def test_an_entry_of_suspense_is_reversed_once() -> None:
    another(Journal, number=90, cause="x", reverses=1)()
    with pytest.raises(IntegrityError), transaction.atomic():
        another(Journal, number=91, cause="y", reverses=1)()
