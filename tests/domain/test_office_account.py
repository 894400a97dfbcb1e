"""The office's own accounts: what names one, which is in use on a day, and whether a file names one."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.office_account import (
    COLLECTS,
    PAYS,
    OfficeAccount,
    SetOfficeAccount,
    Use,
    in_use,
    is_named,
    office_account,
)
from evenhand.domain.refusal import Refusal

FIRST, SECOND = date(2017, 2, 13), date(2017, 3, 1)
ASKED = SetOfficeAccount(
    FIRST, Use.BOTH, "Maintenance Office", "20-20-15", "55555555", "GB33 BUKB 2020 1555 5555 55", "bukbgb22", "123456"
)


def account(key: int = 1, use: Use = Use.BOTH, from_on: date = FIRST) -> OfficeAccount:
    found = office_account(replace(ASKED, use=use, from_on=from_on))
    assert isinstance(found, OfficeAccount)
    return replace(found, id=key)


def test_an_account_is_kept_in_one_form() -> None:
    found = account()

    assert (found.sort_code, found.number, found.iban, found.bic) == (
        "202015", "55555555", "GB33BUKB20201555555555", "BUKBGB22",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"holder": " "}, "holder-missing"),
        ({"sort_code": "2020"}, "sort-code-wrong"),
        ({"account": "5555"}, "account-wrong"),
        ({"account": "555555"}, "account-short"),
        ({"iban": "GB34BUKB20201555555555"}, "iban-wrong"),
        ({"iban": "GB"}, "iban-wrong"),
        ({"account": "55555556"}, "iban-differs"),
        ({"bic": "BUK"}, "bic-wrong"),
        ({"service_user": "12345"}, "service-user-wrong"),
        ({"service_user": ""}, "service-user-wrong"),
    ],
)
def test_what_names_no_account_says_why(change: dict[str, str], why: str) -> None:
    found = office_account(replace(ASKED, **change))  # type: ignore[arg-type]

    assert isinstance(found, Refusal)
    assert found.code == why


def test_payments_alone_need_no_service_user_number() -> None:
    assert isinstance(office_account(replace(ASKED, use=Use.PAYMENTS, service_user="")), OfficeAccount)


def test_the_one_that_began_last_is_in_use() -> None:
    first, slip, right = account(1), account(2, Use.PAYMENTS), account(3, Use.PAYMENTS)
    later = account(4, from_on=SECOND)
    known = (later, right, first, slip)

    assert in_use(known, PAYS, FIRST) == right
    assert in_use(known, COLLECTS, FIRST) == first
    assert in_use(known, PAYS, SECOND) == in_use(known, COLLECTS, SECOND) == later
    assert in_use(known, PAYS, date(2017, 2, 12)) is None
    assert in_use((account(5, Use.RECEIPTS),), PAYS, SECOND) is None


@pytest.mark.parametrize(
    ("number", "ours"),
    [
        ("GB33BUKB20201555555555", True),
        ("20201555555555", True),
        ("20201555555556", False),
        ("GB82WEST12345698765432", False),
        ("GB00BUKB20201555555555", False),
    ],
)
def test_a_file_names_an_account_by_its_iban_or_by_sort_code_and_number(number: str, ours: bool) -> None:
    assert is_named((replace(account(), iban=""),), number) is ours
