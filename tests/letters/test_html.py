"""A letter on the screen stands alone, says its language, and takes every name literally."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from evenhand.letters.blocks import Table
from evenhand.letters.html import to_fragment, to_html
from evenhand.letters.terms import Language
from tests.letters.samples import EVERY_LETTER, letter

HOSTILE = "<script>alert('x')</script> & \"Sons\""


class Outline(HTMLParser):
    """Which tags open, what each heading says, and whether all that opens closes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.opened: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EVERY_LETTER)
def test_every_letter_is_a_whole_page_in_its_language(name: str, language: Language) -> None:
    written = letter(name, language)

    page = to_html(written)

    outline = Outline(page)
    assert outline.open == []
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert f"<title>{written.title} – {written.office_name}</title>" in page
    assert next(tag for tag in outline.opened if re.fullmatch("h[1-6]", tag)) == "h1"
    assert outline.opened.count("h1") == outline.opened.count("main") == 1


def test_a_letter_asks_nothing_of_the_network() -> None:
    page = to_html(letter())

    assert not re.findall(r"https?:|url\(|<link|<script|<img|@import", page)


def test_a_hostile_name_is_shown_letter_by_letter() -> None:
    page = to_html(replace(letter(), recipient_name=HOSTILE, salutation=HOSTILE, title=HOSTILE, office_name=HOSTILE))

    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;Sons&quot;") >= 5


def test_large_print_is_marked_and_the_words_are_the_same() -> None:
    standard, large = to_html(letter()), to_html(letter(letter_format="large-print"))

    assert large == standard.replace('<html lang="en">', '<html lang="en" class="large-print">')


def test_a_letter_inside_another_page_leaves_the_first_heading_to_that_page() -> None:
    outline = Outline(to_fragment(letter()))

    assert outline.open == []
    assert "h1" not in outline.opened
    assert outline.opened.count("h2") == 1
    assert not {"html", "head", "main", "style"} & set(outline.opened)


def test_a_table_says_what_its_columns_are() -> None:
    page = to_html(replace(letter(), blocks=(Table("What is <due>", ("Date", "Amount"), (("3 May", "£1"),)),)))

    assert "<caption>What is &lt;due&gt;</caption>" in page
    assert '<thead><tr><th scope="col">Date</th><th scope="col">Amount</th></tr></thead>' in page
    assert "<tr><td>3 May</td><td>£1</td></tr>" in page
