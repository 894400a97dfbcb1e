"""Every letter, word for word, as it goes to a parent."""

from pathlib import Path

import pytest

from evenhand.letters.plain import to_text
from evenhand.letters.terms import Language
from tests.letters.samples import EVERY_LETTER, letter

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EVERY_LETTER)
def test_a_parent_reads_exactly_these_words(name: str, language: Language) -> None:
    assert to_text(letter(name, language)) == (GOLDEN / f"{name}.{language}.txt").read_text(encoding="utf-8")


def test_no_expected_letter_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{name}.{language}.txt" for name in EVERY_LETTER for language in Language
    }
