"""Only what is exact and names one account is matched; what is near is suggested, and nothing else."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.matching import (
    Hint,
    Matched,
    Meaning,
    Unmatched,
    Waits,
    employers_in,
    match,
    near,
    numbers_in,
    ranked,
)

A, B = "700000000011", "700000000031"
KNOWN = {A: [Meaning(1, A)], B: [Meaning(2, B)], "800000000011": [Meaning(1)]}
NUMBERS = st.text("0123456789", min_size=12, max_size=12)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (A, (A,)),
        ("7000 0000 0011", (A,)),
        ("CMS7000-0000-0011/JUNE", (A,)),
        ("7000\n0000  0011", (A,)),
        (f"REF{A}X", (A,)),
        (f"{A}1", ()),
        ("70000000001", ()),
        ("7000 0000 001", ()),
        ("2017 7000 0000 0011", ("201770000000", A)),
        (f"{A} {B}", (A, B)),
        ("", ()),
    ],
)
def test_numbers_of_twelve_digits_are_read_as_they_are_written(text: str, found: tuple[str, ...]) -> None:
    assert numbers_in([text]) == found


@given(NUMBERS, st.integers(1, 11), st.text("ABC xyz/", max_size=10))
def test_a_reference_is_found_with_a_space_anywhere(number: str, place: int, around: str) -> None:
    assert number in numbers_in([f"{around} {number[:place]} {number[place:]} {around}"])


@given(st.text(max_size=60))
def test_any_text_gives_numbers_of_twelve_digits_or_none(text: str) -> None:
    for number in numbers_in([text]):
        assert len(number) == 12 and number.isdecimal()
        assert number in "".join(mark for mark in text if mark in "0123456789")


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([A], Matched(1, A)),
        (["800000000011"], Matched(1, "")),
        (["800000000011", A], Matched(1, A)),
        ([A, "999999999999"], Matched(1, A)),
        ([A, B], Unmatched(Waits.SEVERAL_ACCOUNTS)),
        (["999999999999"], Unmatched(Waits.UNKNOWN_REFERENCE, "999999999999")),
        ([], Unmatched(Waits.NO_REFERENCE)),
    ],
)
def test_one_account_is_matched_and_nothing_else(numbers: Sequence[str], found: object) -> None:
    assert match(numbers, KNOWN) == found


def test_two_cases_of_one_account_are_the_account() -> None:
    both = {A: [Meaning(1, A)], B: [Meaning(1, B)]}

    assert match([A, B], both) == Matched(1, "")


def test_a_number_that_is_a_master_case_here_and_a_case_there_is_nobodys() -> None:
    assert match([A], {A: [Meaning(1, A), Meaning(2)]}) == Unmatched(Waits.SEVERAL_ACCOUNTS)


def test_an_employer_waits_and_a_batch_that_is_not_broken_up_does_too() -> None:
    assert match([], KNOWN, ["CARTERS"]) == Unmatched(Waits.EMPLOYER, "CARTERS")
    assert match([], KNOWN, ["CARTERS"], unbroken=True) == Unmatched(Waits.EMPLOYER, "CARTERS")
    assert match([A], KNOWN, ["CARTERS"]) == Unmatched(Waits.SEVERAL_ACCOUNTS)
    assert match([], KNOWN, ["ONE", "TWO"]) == Unmatched(Waits.SEVERAL_ACCOUNTS)
    assert match([A], KNOWN, unbroken=True) == Unmatched(Waits.UNBROKEN_BATCH)


@given(st.lists(st.sampled_from([*KNOWN, "999999999999"]), max_size=4))
def test_the_order_of_references_changes_nothing(numbers: list[str]) -> None:
    one, other = match(numbers, KNOWN), match(numbers[::-1], KNOWN)

    assert getattr(one, "account", None) == getattr(other, "account", None)


def test_an_employers_reference_is_a_whole_word_in_any_case() -> None:
    known = {"CARTER 77", "77"}

    assert employers_in(["wages Carter  77 jan"], known) == ("CARTER 77", "77")
    assert employers_in(["CARTER 778"], known) == ()


@given(NUMBERS)
def test_what_is_near_differs_by_one_slip_and_never_is_the_number_itself(number: str) -> None:
    found = dict(near(number))

    assert number not in found
    assert len([other for other, slip in found.items() if "one digit" in slip]) == 12 * 9
    for other, slip in found.items():
        apart = [place for place in range(12) if other[place] != number[place]]
        assert len(apart) == (1 if "one digit" in slip else 2)


def test_suggestions_stand_by_what_speaks_for_them() -> None:
    hints = [Hint(1, "", 1, "amount"), Hint(2, A, 4, "slip"), Hint(1, "", 2, "payer"), Hint(2, "", 1, "amount")]

    found = ranked(hints)

    assert [(item.account, item.case, item.whys) for item in found] == [
        (2, A, ("slip", "amount")),
        (1, "", ("amount", "payer")),
    ]
