"""Bank details are checked in form, and none of what is said about them repeats a digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.bank import BankAccount, bank_account
from evenhand.domain.refusal import Refusal


def made(sort_code: str = "20 00 00", number: str = "55779911", roll: str = "", **more: object) -> BankAccount:
    found = bank_account(sort_code, number, roll, "Owen Prosser", pad=None, **more)  # type: ignore[arg-type]
    assert isinstance(found, BankAccount), found
    return found


@pytest.mark.parametrize("typed", ["200000", "20-00-00", "20 00 00", " 200000 "])
def test_a_sort_code_is_taken_in_its_usual_spellings(typed: str) -> None:
    assert made(typed).sort_code == "200000"


@pytest.mark.parametrize(
    "typed", ["", "20000", "2000000", "20-00 00", "20.00.00", "２０００００", "20-00-0O", "20--00-00"]
)
def test_a_sort_code_of_another_form_is_refused(typed: str) -> None:
    found = bank_account(typed, "55779911", "", "Owen Prosser", pad=None)

    assert isinstance(found, Refusal) and (found.code, found.field) == ("sort-code-wrong", "sort_code")


@pytest.mark.parametrize("typed", ["", "12345", "123456789", "1234567a", "１２３４５６７８"])
def test_an_account_number_of_another_form_is_refused(typed: str) -> None:
    found = bank_account("200000", typed, "", "Owen Prosser", pad=True)

    assert isinstance(found, Refusal) and (found.code, found.field) == ("account-wrong", "account")


@pytest.mark.parametrize(("typed", "whole"), [("779911", "00779911"), ("5779911", "05779911")])
def test_a_short_number_is_padded_only_where_a_person_says_so(typed: str, whole: str) -> None:
    for said in (None, False):
        found = bank_account("200000", typed, "", "Owen Prosser", pad=said)
        assert isinstance(found, Refusal) and found.code == "account-short"
        assert typed not in found.sentence

    padded = bank_account("200000", typed, "", "Owen Prosser", pad=True)
    assert isinstance(padded, BankAccount) and padded.number == whole


@pytest.mark.parametrize("holder", ["", "   ", "x" * 71])
def test_the_name_of_the_holder_is_needed(holder: str) -> None:
    found = bank_account("200000", "55779911", "", holder, pad=None)

    assert isinstance(found, Refusal) and found.field == "holder"


@pytest.mark.parametrize(("roll", "kept"), [("", ""), ("d/12345-6 x", "D/12345-6 X"), ("A" * 18, "A" * 18)])
def test_a_roll_number_may_stand_beside_it(roll: str, kept: str) -> None:
    assert made(roll=roll).roll == kept


@pytest.mark.parametrize("roll", ["A" * 19, "12;34", "ÄÖ"])
def test_a_roll_number_of_another_form_is_refused(roll: str) -> None:
    found = bank_account("200000", "55779911", roll, "Owen Prosser", pad=None)

    assert isinstance(found, Refusal) and found.field == "roll"


def test_the_mask_shows_the_ends_that_a_person_can_check_aloud() -> None:
    assert made().mask == "••••9911 / 20-••-••"


def test_an_account_that_is_printed_shows_no_digit() -> None:
    assert not any(mark.isdigit() for mark in repr(made()))


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=20))
def test_whatever_is_typed_is_taken_whole_or_refused_without_being_repeated(sort: str, number: str, roll: str) -> None:
    found = bank_account(sort, number, roll, "Owen Prosser", pad=None)

    if isinstance(found, BankAccount):
        assert len(found.sort_code) == 6 and len(found.number) == 8 and (found.sort_code + found.number).isascii()
    else:
        assert len(number.strip()) < 6 or number.strip() not in found.sentence
