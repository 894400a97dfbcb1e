"""What the planner says to parents is plain, and said whole in every language that it speaks."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from evenhand.domain.negotiation import Rung
from evenhand.letters.shorthand import shorthand_in
from evenhand.letters.terms import Language
from evenhand.work.planner import languages, planner_words
from evenhand.work.planner.words import PLANNER
from tests.words.texts import grade, read, sentences

FILES = sorted(PLANNER.glob("*.toml"))
MOST_WORDS = 22
GRADE = 5.0
"""Of United States schools: children of ten or eleven. In one sentence the names of things may weigh more."""


def texts(table: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text by its name."""
    if isinstance(table, str):
        yield name, table
    for key, value in table.items() if isinstance(table, dict) else enumerate(table) if isinstance(table, list) else ():
        yield from texts(value, f"{name}.{key}" if name else str(key))


ENGLISH = dict(texts(read(PLANNER / "en.toml")))
OTHERS = [path for path in FILES if path.stem != "en"]
SENTENCES = [said for text in ENGLISH.values() for said in sentences(text) if said[-1] in ".!?" and "..." not in said]


def plain(text: str) -> str:
    """A text with its slots filled by a word."""
    return re.sub(r"\{[a-z_]+\}", "ten", text)


def test_a_parent_reads_no_shorthand_of_the_office() -> None:
    assert [name for name, text in ENGLISH.items() if shorthand_in(text)] == []


def test_no_sentence_is_long() -> None:
    assert [said for said in SENTENCES if len(said.split()) > MOST_WORDS] == []


def test_a_child_of_eleven_can_read_it() -> None:
    assert grade(" ".join(map(plain, SENTENCES))) <= GRADE


@pytest.mark.parametrize("part", ["begin", "step", "answer", "plan", "why", "said", "advice", "document", "mine"])
def test_no_part_of_it_is_harder_than_the_rest(part: str) -> None:
    said = [text for name, text in ENGLISH.items() if name.startswith(f"{part}.") and text.endswith((".", "?"))]

    assert grade(" ".join(map(plain, said))) <= GRADE + 1


def test_every_plan_and_every_reason_has_words() -> None:
    words = planner_words("en")
    written = Path("evenhand/domain/negotiation/words.py").resolve().read_text(encoding="utf-8")
    codes = set(re.findall(r'^    "([a-z-]+)":', written, re.MULTILINE))

    assert codes and {code for code in codes if not words.has(f"said.{code}")} == set()
    assert all(words.has(f"plan.{rung}.{part}") for rung in Rung for part in ("name", "means"))


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_another_language_says_all_that_english_says_with_the_same_slots(path: Path) -> None:
    own = dict(texts(read(path)))

    assert set(own) == set(ENGLISH)
    assert {name for name, text in own.items() if slots(text) != slots(ENGLISH[name])} == set()


def test_a_language_that_is_only_begun_is_filled_with_english(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text((PLANNER / "en.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "xx.toml").write_text('own_name = "Xish"\n[nav]\nnext = "Xext"\n', encoding="utf-8")
    words = planner_words("xx", tmp_path)

    assert languages(tmp_path) == {"en": "English", "xx": "Xish"}
    assert (words.say("nav.next"), words.say("nav.back")) == ("Xext", "Go back")


def test_a_language_that_nobody_has_is_english() -> None:
    assert planner_words("../../etc").language == "en"


def slots(text: str) -> set[str]:
    """The names of what is put into a text."""
    return {slot for _, slot, _, _ in Formatter().parse(text) if slot}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_letter_can_be_set_in_every_language_of_the_planner(path: Path) -> None:
    assert Language(path.stem)
