"""A whole offer without a mouse: what has the focus is always visible, and everything is reached."""

from playwright.sync_api import Page, expect

from tests.system.cases import reference
from tests.system.keyboard import chooses, focused, tabs_to
from tests.system.person import OFFER
from tests.system.seen import fact, heading, says


def test_a_caseworker_makes_an_offer_by_keyboard_alone(page: Page) -> None:
    page.goto("/sign-in")
    tabs_to(page, page.get_by_role("button", name="Amara Nwosu").inner_text())
    page.keyboard.press("Enter")
    heading(page, "My work")

    page.keyboard.press("/")
    page.keyboard.type(reference("keyboard"))
    page.keyboard.press("Enter")
    heading(page, "Summary")
    tabs_to(page, OFFER)
    page.keyboard.press("Enter")
    heading(page, "Preferred service")

    tabs_to(page, "Direct pay")
    page.keyboard.press("Enter")
    heading(page, "Was the order voluntary?")
    tabs_to(page, "Nothing, or that it was imposed")
    page.keyboard.press("Enter")
    heading(page, "Make the offer")
    chooses(page, "Accepts", "Accepts")
    page.keyboard.press("Control+Enter")
    heading(page, "Tell the receiving parent")
    tabs_to(page, "Told them")
    page.keyboard.press("Enter")
    heading(page, "Method of payment")
    tabs_to(page, "Set up the payments")
    page.keyboard.press("Enter")

    says(page, "Recorded: Method of payment.")
    assert fact(page, "Status") == "Closed"
    page.keyboard.press("g")
    page.keyboard.press("w")
    heading(page, "My work")


def test_whoever_skips_to_the_content_is_there(page: Page) -> None:
    page.goto("/sign-in")
    page.get_by_role("button", name="Amara Nwosu").press("Enter")
    heading(page, "My work")

    page.keyboard.press("Tab")
    assert focused(page) == "Skip to main content"
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_be_focused()
