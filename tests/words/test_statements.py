"""A parent's statement: plain words in both languages, the same parts in each, and no office shorthand."""

from typing import Any

import pytest

from evenhand.letters.shorthand import shorthand_in
from tests.words.texts import DATA, grade, read, sentences

LANGUAGES = {path.stem: read(path) for path in (DATA / "statements").glob("*.toml")}


def words_of(table: Any) -> list[str]:
    if isinstance(table, str):
        return [table]
    return [words for part in (table.values() if isinstance(table, dict) else table) for words in words_of(part)]


def parts_of(table: dict[str, Any], above: str = "") -> set[str]:
    found = set()
    for name, part in table.items():
        found |= parts_of(part, f"{name}.") if isinstance(part, dict) else {above + name}
    return found


def slots_of(words: str) -> set[str]:
    return {part.split("}")[0] for part in words.split("{")[1:]}


def test_both_languages_say_the_same_parts_with_the_same_slots() -> None:
    english, welsh = LANGUAGES["en"], LANGUAGES["cy"]

    assert parts_of(english) == parts_of(welsh)
    assert [slots_of(words) for words in words_of(english)] == [slots_of(words) for words in words_of(welsh)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_parent_reads_no_office_shorthand(language: str) -> None:
    assert [words for words in words_of(LANGUAGES[language]) if shorthand_in(words)] == []


@pytest.mark.parametrize("parent", ["paying", "receiving"])
def test_a_parent_can_follow_at_the_first_reading(parent: str) -> None:
    english = LANGUAGES["en"]
    text = " ".join([english[parent]["intro"], *english[parent]["meanings"], english["safe"]])
    text = text.format(first="1 June", last="30 June", number="7", phone="7")

    assert [sentence for sentence in sentences(text) if len(sentence.split()) > 25] == []
    assert grade(text) <= 7
