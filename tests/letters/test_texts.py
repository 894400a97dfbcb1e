"""Every text that ships is plain, says the same in both languages, and asks only for what its letter knows."""

import re

import pytest

from evenhand.letters.contexts import CONTEXTS
from evenhand.letters.shorthand import shorthand_in
from evenhand.letters.slots import slots_for
from evenhand.letters.terms import Language
from evenhand.letters.text import BlockKind, Text, TextBlock
from evenhand.letters.texts import standard_texts
from evenhand.letters.wording import Wording, Words, literal, slots_in
from tests.letters.reading import Reading, read

TEXTS = tuple(standard_texts())
ENGLISH = tuple(text for text in TEXTS if text.language is Language.ENGLISH)

each_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.file)
each_english_text = pytest.mark.parametrize("text", ENGLISH, ids=lambda text: text.file)


def every_word(text: Text) -> list[str]:
    return [text.title, *(literal(wording) for block in text.blocks for wording in block.wordings())]


def as_read(wording: Wording) -> str:
    """The words with a likely value in each slot: a date is longer than most."""
    return "".join(piece.words if isinstance(piece, Words) else "3 July 2017" for piece in wording)


def reading_of(text: Text) -> Reading:
    prose = (BlockKind.PARAGRAPH, BlockKind.BULLETS)
    return read(as_read(row.cells[0]) for block in text.blocks if block.kind in prose for row in block.rows)


def test_every_letter_has_both_its_languages() -> None:
    assert {(text.code, text.audience, text.language) for text in TEXTS} == {
        (code, role, language) for code, role in CONTEXTS for language in Language
    }


@each_text
def test_no_parent_reads_office_shorthand(text: Text) -> None:
    assert [words for line in every_word(text) for words in shorthand_in(line)] == []


@each_english_text
def test_a_child_who_leaves_primary_school_could_read_it(text: Text) -> None:
    reading = reading_of(text)

    assert reading.grade <= 6
    assert reading.longest <= 27


@each_english_text
def test_nobody_is_called_he_or_she(text: Text) -> None:
    assert not re.findall(r"\b(he|she|him|her|his|hers|mother|father|mum|dad)\b", " ".join(every_word(text)), re.I)


@each_text
def test_the_only_figure_of_its_own_is_the_number_to_call_in_danger(text: Text) -> None:
    assert set(re.findall(r"\d+|£", " ".join(every_word(text)))) <= {"999"}


@each_text
def test_quotation_marks_and_apostrophes_are_those_of_print(text: Text) -> None:
    assert not re.findall(r"['\"]|  | \.", " ".join(every_word(text)))


@each_text
def test_it_says_who_it_is_for_and_whether_a_person_agreed_to_it(text: Text) -> None:
    assert text.version
    assert text.checked_by_a_person is False


@pytest.mark.parametrize("english", ENGLISH, ids=lambda text: text.file)
def test_the_welsh_text_has_the_same_parts_slots_and_conditions(english: Text) -> None:
    welsh = standard_texts().find(english.code, english.audience, Language.WELSH)

    assert welsh is not None
    assert [shape(block) for block in welsh.blocks] == [shape(block) for block in english.blocks]


def shape(block: TextBlock) -> tuple[object, ...]:
    rows = tuple((row.when, tuple(slots_in(cell) for cell in row.cells)) for row in block.rows)
    bold = tuple(any(getattr(piece, "strong", False) for piece in wording) for wording in block.wordings())
    return block.kind, block.when, rows, bold


@each_text
def test_a_letter_says_all_that_is_particular_to_it(text: Text) -> None:
    used = {name for block in text.blocks for wording in block.wordings() for name in slots_in(wording)}

    unused = set(slots_for(text.context)) - used - {"recipient_name", "office_name"}
    assert unused == ({"last_payment_day"} if text.code == "CMSL0138" else set())
