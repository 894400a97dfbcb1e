"""An administrator lowers a limit by keyboard alone, arranges cover, and sets what the office says in its decisions."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.system.keyboard import MOST, chooses, tabs_to
from tests.system.person import Person
from tests.system.seen import heading, not_recorded, says

FEES = "Fees and charges"


@pytest.fixture
def marcus(someone: Callable[..., Person]) -> Person:
    """The administrator of the demonstration office."""
    return someone("Marcus Bailey")


def row(page: Page, *words: str) -> None:
    """One line of the list has all of these words."""
    found = page.locator("tbody tr")
    for each in words:
        found = found.filter(has_text=each)
    expect(found).to_have_count(1)


@pytest.mark.usefixtures("own_office")
def test_a_limit_is_lowered_by_keyboard_alone(marcus: Person) -> None:
    page = marcus.page
    marcus.opens("/office")
    tabs_to(page, "Who may approve what")
    page.keyboard.press("Enter")
    heading(page, "Who may approve what")
    row(page, "Ewa Kowalczyk", FEES, "£1,000.00", "Nobody")

    ends = page.get_by_role("link", name="End the authority of Ewa Kowalczyk: fees and charges")
    page.keyboard.press("Tab")
    for _ in range(MOST):
        if ends.evaluate("link => link === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(ends).to_be_focused()
    page.keyboard.press("Enter")
    heading(page, "End authority")
    tabs_to(page, "Day")
    page.keyboard.press("Control+Enter")
    says(page, "Authority ended.")

    tabs_to(page, "Give authority")
    page.keyboard.press("Enter")
    heading(page, "Give authority")
    tabs_to(page, "Who may approve")
    page.keyboard.type("Ewa")
    chooses(page, "An extension", FEES)
    tabs_to(page, "Day")
    page.keyboard.type("13")
    tabs_to(page, "Up to which amount (optional)")
    page.keyboard.type("250.00")
    page.keyboard.press("Control+Enter")

    says(page, "Authority given.")
    row(page, "Ewa Kowalczyk", FEES, "£1,000.00", "12 June 2017", "Now")
    row(page, "Ewa Kowalczyk", FEES, "£250.00", "13 June 2017", "Later")


def test_what_is_missing_is_named_at_its_field(marcus: Person) -> None:
    marcus.opens("/office/authority/grant")
    marcus.types("Up to which amount", "-5")
    marcus.presses_button("Give authority")

    not_recorded(
        marcus.page,
        holder="Who may approve: choose one",
        kind="What they may approve: choose one",
        up_to="Up to which amount: give an amount in pounds and pence, such as 57.00.",
    )
    expect(marcus.page.get_by_label("Up to which amount")).to_have_value("-5")


@pytest.mark.usefixtures("own_office")
def test_cover_is_arranged_and_everybody_reads_it(marcus: Person, someone: Callable[..., Person]) -> None:
    marcus.opens("/office/authority/cover")
    marcus.takes("Who is away", "Fergus Laidlaw")
    marcus.takes("Who acts in their place", "Ewa Kowalczyk")
    marcus.chooses("What they may approve", FEES)
    marcus.dates("From which day", date(2017, 7, 3))
    marcus.dates("Until", date(2017, 7, 10))
    marcus.types("Up to which amount", "400.00")
    marcus.presses_button("Arrange cover")
    says(marcus.page, "Cover arranged.")

    amara = someone("Amara Nwosu")
    amara.opens("/office/authority")

    row(amara.page, "Ewa Kowalczyk", FEES, "£400.00", "3 July 2017", "9 July 2017", "Fergus Laidlaw")
    expect(amara.page.get_by_role("main").get_by_role("link", name=re.compile("^(End|Give|Arrange)"))).to_have_count(0)


@pytest.mark.usefixtures("own_office")
def test_another_statement_takes_the_place_of_the_one_in_force(marcus: Person) -> None:
    marcus.opens("/office/decision-statement")
    in_force = marcus.page.get_by_role("main").locator("section").first
    expect(in_force).to_contain_text("This is a discretionary decision")

    marcus.types("The statement", "We decided this at our discretion.")
    marcus.presses_button("Set the statement")

    says(marcus.page, "The statement is set.")
    expect(in_force).to_contain_text("We decided this at our discretion.")
    expect(marcus.page.get_by_role("main").locator("section").last).to_contain_text("This is a discretionary decision")
