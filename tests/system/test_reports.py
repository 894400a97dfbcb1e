"""A team leader asks a report by keyboard alone, and takes the file along."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.system.keyboard import focused, tabs_to
from tests.system.person import Person
from tests.system.seen import heading


def test_a_team_leader_asks_a_report_by_keyboard_alone(page: Page) -> None:
    page.goto("/sign-in")
    tabs_to(page, page.get_by_role("button", name="Ewa Kowalczyk").inner_text())
    page.keyboard.press("Enter")
    heading(page, "My work")

    tabs_to(page, "Reports")
    page.keyboard.press("Enter")
    heading(page, "Reports")
    tabs_to(page, "Requests open and overdue")
    page.keyboard.press("Enter")
    heading(page, "Requests open and overdue")
    expect(page.get_by_role("img", name="open and overdue, by kind")).to_be_visible()

    tabs_to(page, "By")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("columnheader", name="Team")).to_be_visible()
    expect(page).to_have_url(re.compile("by=team"))
    assert focused(page) == "By"

    tabs_to(page, "Download as CSV")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    file = Path(coming.value.path())
    assert coming.value.suggested_filename == "requests-open.csv"
    assert file.read_text(encoding="utf-8").startswith("Team,Open,Overdue,")


def test_a_report_is_asked_and_answered_without_script(someone: Callable[..., Person]) -> None:
    page = someone("Ewa Kowalczyk", scripts=False).page
    page.goto("/reports/money?since=2016-07&until=2017-06")
    page.get_by_label("By", exact=True).select_option("team")
    page.get_by_role("button", name="Show").click()

    expect(page.get_by_role("columnheader", name="Team")).to_be_visible()
    expect(page.get_by_role("row", name="Total")).to_be_visible()
