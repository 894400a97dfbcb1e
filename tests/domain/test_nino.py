import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.nino import NinoKind, nino_kind, tidy_nino, usable_in


@pytest.mark.parametrize("nino", ["AB123456A", "JK987654D", "OA000000B", "PP111111C"])
def test_a_number_as_issued_is_real(nino: str) -> None:
    assert nino_kind(nino) is NinoKind.REAL


@pytest.mark.parametrize("prefix", ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"])
def test_a_prefix_that_is_not_used_is_no_number(prefix: str) -> None:
    assert nino_kind(f"{prefix}123456A") is NinoKind.NOT_ONE


@pytest.mark.parametrize("letter", "DFIQUV")
def test_a_letter_that_begins_no_prefix_is_no_number(letter: str) -> None:
    assert nino_kind(f"{letter}A123456A") is NinoKind.NOT_ONE


@pytest.mark.parametrize("letter", "DFIOQUV")
def test_a_letter_that_ends_no_prefix_is_no_number(letter: str) -> None:
    assert nino_kind(f"A{letter}123456A") is NinoKind.NOT_ONE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AB12345A",
        "AB1234567A",
        "AB123456E",
        "AB123456",
        "A1123456A",
        "ab123456a",
        "AB12345６A",
        "AB123456A\n",
    ],
)
def test_another_shape_is_no_number(text: str) -> None:
    assert nino_kind(text) is NinoKind.NOT_ONE


def test_qq_is_told_apart() -> None:
    assert nino_kind("QQ123456C") is NinoKind.DEMONSTRATION


def test_a_demonstration_office_takes_qq_alone_and_another_office_never() -> None:
    assert usable_in("QQ123456C", demonstration=True)
    assert not usable_in("QQ123456C", demonstration=False)
    assert usable_in("AB123456C", demonstration=False)
    assert not usable_in("AB123456C", demonstration=True)


def test_spaces_and_small_letters_are_tidied() -> None:
    assert tidy_nino(" qq 12 34 56 c ") == "QQ123456C"


@given(st.text(max_size=12))
def test_any_text_gets_an_answer_and_no_office_takes_both_kinds(text: str) -> None:
    assert not (usable_in(text, demonstration=True) and usable_in(text, demonstration=False))
