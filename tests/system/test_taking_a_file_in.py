"""A file goes from a browser into the office, with and without JavaScript; one that is too large is turned away."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.desks import a_line
from tests.system.person import Person

LEADER = "Fergus Laidlaw"
MIB = 1024 * 1024


@pytest.mark.parametrize(("scripts", "number"), [(True, 98_001), (False, 98_002)])
def test_a_caseload_lands_and_its_wrong_line_is_named(
    scripts: bool, number: int, someone: Callable[..., Person], tmp_path: Path
) -> None:
    file = tmp_path / "riverside.jsonl"
    file.write_text(f"{json.dumps(a_line(number))}\nnonsense\n")
    page = someone(LEADER, scripts=scripts).page

    page.goto("/office")
    page.get_by_role("main").get_by_role("link", name="Take a file in").click()
    page.get_by_label("Caseload", exact=True).check()
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Take the file in").click()

    expect(page.get_by_role("heading", name="Caseload: 2 lines read")).to_be_visible()
    assert page.locator(".figures li").all_inner_texts() == ["1\ntaken", "0\nunchanged", "1\nrefused"]
    expect(page.get_by_role("row", name="2 The whole line")).to_be_visible()


def test_a_file_that_is_too_large_is_turned_away_in_a_sentence(someone: Callable[..., Person], tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("wb") as large:
        large.truncate(51 * MIB)
    page = someone(LEADER).page

    page.goto("/office/imports")
    page.get_by_label("Benefit notices", exact=True).check()
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Take the file in").click()

    expect(page.get_by_role("alert")).to_contain_text("File: this one is larger than 50 MiB.")
