"""A printed letter can be read aloud by a machine, is the same each time, and takes every name literally."""

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from evenhand.letters.blocks import Heading, Table
from evenhand.letters.pdf import CannotPrint, to_pdf
from evenhand.letters.terms import Language
from tests.letters.samples import EVERY_LETTER, letter

HOSTILE = '#panic("x") *_$@<a> \\ `raw` //no /*no*/ = == [x] #{1+1} ~ -- ...'


def opened(printed: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(printed))


def text_of(printed: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in opened(printed).pages).split())


def tags(printed: bytes) -> list[str]:
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            found.append(str(node.get("/S", "")))
            walk(node.get("/K", []))

    walk(opened(printed).trailer["/Root"]["/StructTreeRoot"])
    return found


def sizes(printed: bytes) -> set[float]:
    """The sizes of all that is set: in the text matrix where the font itself is set at one point."""
    found: set[float] = set()

    def seen(text: str, matrix: Any, text_matrix: list[float], font: Any, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * text_matrix[3] * matrix[3]), 1))

    for page in opened(printed).pages:
        page.extract_text(visitor_text=seen)
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EVERY_LETTER)
def test_every_letter_is_tagged_titled_and_says_its_language(name: str, language: Language) -> None:
    written = letter(name, language)

    printed = to_pdf(written)

    root = opened(printed).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  pypdf has its own kind of true
    assert root["/Lang"].startswith(language.value)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    information = opened(printed).metadata
    assert information is not None
    assert information.title == written.title
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    headings = sum(isinstance(block, Heading) for block in written.blocks)
    assert (tags(printed).count("/H1"), tags(printed).count("/H2")) == (1, headings)


def test_a_printed_letter_says_all_that_was_composed() -> None:
    written = letter("CMSL0138")

    words = text_of(to_pdf(written))

    assert "Dear Ceri Lane" in words
    assert "We will not take the 4% collection fee from your payments during the trial." in words
    assert "Page 2 of 2" in words
    assert words.endswith(written.other_forms) or written.other_forms in words


def test_a_hostile_name_is_printed_letter_by_letter() -> None:
    written = replace(
        letter(), recipient_name=HOSTILE, salutation=f"Dear {HOSTILE}", office_name=HOSTILE, title=HOSTILE
    )

    printed = to_pdf(written)

    information = opened(printed).metadata
    assert information is not None
    assert information.title == HOSTILE
    assert text_of(printed).count(" ".join(HOSTILE.split())) >= 4


@pytest.mark.parametrize("name", ["Siân Llŷr-Ŵyn", "Nguyễn Thị Ánh", "Łukasz Żółć", "Αθηνά Ζωή", "Юлія Жук"])
def test_a_name_from_elsewhere_is_printed_as_it_is_written(name: str) -> None:
    assert name in text_of(to_pdf(replace(letter(), recipient_name=name)))


def test_a_name_that_no_font_here_holds_is_not_printed_as_boxes() -> None:
    with pytest.raises(CannotPrint, match="CMSL0139 en 1 cannot be printed"):
        to_pdf(replace(letter(), recipient_name="王小明"))


def test_the_same_letter_is_the_same_bytes_in_another_process() -> None:
    program = (
        "import sys; from tests.letters.samples import letter; from evenhand.letters.pdf import to_pdf;"
        "sys.stdout.buffer.write(to_pdf(letter('CMSL0139')))"
    )
    elsewhere = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout

    assert elsewhere == to_pdf(letter("CMSL0139"))


def test_letters_printed_side_by_side_do_not_disturb_one_another() -> None:
    written = [letter(name, language) for name in EVERY_LETTER for language in Language]

    with ThreadPoolExecutor(2) as threads:
        together = list(threads.map(to_pdf, written))

    assert together == [to_pdf(one) for one in written]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EVERY_LETTER)
def test_large_print_has_nothing_below_eighteen_point(name: str, language: Language) -> None:
    printed = to_pdf(letter(name, language, "large-print"))

    assert min(sizes(printed)) >= 18
    assert min(sizes(to_pdf(letter(name, language)))) == 9


def test_large_print_follows_what_was_composed_unless_it_is_asked_for() -> None:
    standard, large = letter(), letter(letter_format="large-print")

    assert to_pdf(large) == to_pdf(standard, large_print=True)
    assert to_pdf(large, large_print=False) == to_pdf(standard)
    assert to_pdf(large) != to_pdf(standard)


def test_the_font_travels_inside_the_letter() -> None:
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in opened(to_pdf(letter())).pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts
    assert all("PublicSans" in font and "+" in font for font in fonts)


def test_a_table_is_printed_with_its_header_tagged() -> None:
    table = Table("What is due", ("Date", "Amount"), (("3 April 2017", "£57.00"), ("3 May 2017", "#panic()")))

    printed = to_pdf(replace(letter(), blocks=(table,)))

    assert (tags(printed).count("/TH"), tags(printed).count("/TD")) == (2, 4)
    assert "What is due Date Amount 3 April 2017 £57.00 3 May 2017 #panic()" in text_of(printed)
