"""What the check says of bank details and orders that something else wrote to."""

from collections.abc import Callable

import pytest

from evenhand.accounts.models import DeductionOrder
from evenhand.people.models import BankDetail
from evenhand.work.check import findings
from tests.desks import MONDAY, offered, recorded, sound
from tests.work.paying.held import gives_bank_details, orders

pytestmark = pytest.mark.django_db
DETAILS = "bank details 1 of person 4100000011"


@pytest.mark.parametrize(
    ("damage", "finding"),
    [
        (lambda: BankDetail.objects.update(cipher="nonsense"), f"{DETAILS}: the cipher does not open"),
        (lambda: BankDetail.objects.update(role="receiving", mandate=False), f"{DETAILS}: the cipher does not open"),
        (lambda: BankDetail.objects.update(mask="••••0000 / 00-••-••"), f"{DETAILS}: the mask is of another account"),
        (lambda: BankDetail.objects.update(hash="0" * 64), f"{DETAILS}: it is found by another account"),
        (
            lambda: DeductionOrder.objects.update(weekly=1),
            "account 800000000011: its orders are not what the events say",
        ),
        (
            lambda: DeductionOrder.objects.all().delete(),
            "account 800000000011: its orders are not what the events say",
        ),
    ],
)
def test_damage_is_found_and_told_without_a_digit(damage: Callable[[], object], finding: str) -> None:
    offered()
    recorded(gives_bank_details())
    recorded(orders())
    sound()

    damage()

    assert list(findings()) == [finding]


def test_two_accounts_on_one_day_are_found() -> None:
    offered()
    recorded(gives_bank_details())
    recorded(gives_bank_details(on=MONDAY.replace(day=20)))
    BankDetail.objects.filter(number=1).update(until=MONDAY.replace(day=25))

    assert list(findings()) == ["bank details 2 of person 4100000011: others hold on the same days"]
