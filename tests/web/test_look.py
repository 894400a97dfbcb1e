"""The look is our own: no mark of gov.uk, nothing that a strict policy would refuse, buttons that say what they do."""

import re
from pathlib import Path

import pytest

from tests.web.gallery import PAGES, TEMPLATES, WEB, render

VENDORED = WEB / "static" / "vendor"
FILES = sorted(TEMPLATES.rglob("*.html"))


def test_no_mark_and_no_font_of_gov_uk_is_served() -> None:
    style = (VENDORED / "govuk-frontend" / "govuk-frontend.min.css").read_text()

    assert re.findall(r"GDS Transport|crest|/assets/|@font-face", style) == []
    assert '"Public Sans"' in style
    kinds = {file.suffix for file in VENDORED.rglob("*") if file.is_file()}
    assert kinds == {".css", ".js", ".woff2", ""}


def test_every_vendored_folder_carries_its_licence() -> None:
    folders = [folder for folder in VENDORED.iterdir() if folder.is_dir()]

    assert len(folders) == 3
    assert [folder.name for folder in folders if not (folder / "LICENSE").is_file()] == []


def test_no_served_file_points_at_one_that_is_not_there() -> None:
    for file in [*VENDORED.rglob("*.css"), *VENDORED.rglob("*.js"), *(WEB / "static").glob("*.css")]:
        text = file.read_text()
        wanted = [name for name in re.findall(r'url\("?([^")]+)"?\)', text) if not name.startswith("data:")]
        assert [name for name in wanted if not (file.parent / name).is_file()] == []
        assert "sourceMappingURL" not in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_template_says_what_it_is_given(file: Path) -> None:
    head = file.read_text().split("#}")[0]

    assert head.startswith("{#")
    assert "context" in head.lower() or "(" in head


@pytest.mark.parametrize("name", PAGES)
def test_a_page_needs_no_script_and_no_style_inside_it(name: str) -> None:
    shown = render(name)

    assert re.findall(r"<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:", shown) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_form_that_changes_something_carries_its_token(name: str) -> None:
    forms = re.findall(r'<form[^>]*method="post".*?</form>', render(name), re.DOTALL)

    assert [form for form in forms if "csrfmiddlewaretoken" not in form] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_button_says_what_it_does(name: str) -> None:
    buttons = re.findall(r"<button.*?</button>", render(name), re.DOTALL)

    assert [button for button in buttons if re.search(r">\s*(Submit|OK|Continue)\s*<", button)] == []


@pytest.mark.parametrize("name", PAGES)
def test_an_id_is_used_once_on_a_page(name: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', render(name))

    assert sorted(ids) == sorted(set(ids))


def test_a_page_with_something_to_put_right_says_so_in_its_title() -> None:
    assert "<title>Error: Make the offer" in render("request-errors")
    assert "<title>Make the offer" in render("request")
