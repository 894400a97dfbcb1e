"""A parent plans what they owe on a small phone: no account, no mouse, no script, no cookie, and a file to print."""

from pathlib import Path

from playwright.sync_api import Page

from tests.system.keyboard import chooses, tabs_to
from tests.system.test_for_everyone import AXE, BEYOND, RUNS, TAGS
from tests.system.windows import Windows


def fits(page: Page) -> None:
    """Nothing for axe to complain of, and nothing beyond a small screen."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(RUNS, TAGS) == []
    assert page.evaluate(BEYOND) == []


def types(page: Page, label: str, text: str) -> None:
    tabs_to(page, label)
    page.keyboard.type(text)


def goes_on(page: Page, heading: str) -> None:
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=heading, level=1).wait_for()


def test_a_parent_plans_on_a_phone_and_prints_a_proposal(window: Windows, tmp_path: Path) -> None:
    page = window(width=320, height=640)
    page.goto("/planner")
    tabs_to(page, "Start now")
    goes_on(page, "How many other parents do you pay, or owe money to?")
    chooses(page, "One", "One")
    goes_on(page, "How much do you owe?")
    types(page, "To the other parent", "£2,150.25")
    goes_on(page, "Do you think any of it is wrong?")
    chooses(page, "Yes", "No")
    goes_on(page, "How much child maintenance do you pay now?")
    fits(page)
    types(page, "For the other parent", "57")
    chooses(page, "Every week", "Every week")
    chooses(page, "I pay you, and you pay the other parent", "I pay you, and you pay the other parent")
    goes_on(page, "How often are you paid?")
    chooses(page, "Every week", "Every month")
    goes_on(page, "How much money do you take home?")
    chooses(page, "Every month", "Every month")
    types(page, "Amount each month", "about 1800")
    goes_on(page, "How much money do you take home?")
    fits(page)
    assert page.get_by_label("Amount each month", exact=True).input_value() == "about 1800"
    page.get_by_label("Amount each month", exact=True).fill("1,811.33")
    goes_on(page, "How much do you spend on the things you need?")
    chooses(page, "Every month", "Every month")
    types(page, "Amount each month", "1,018.33")
    goes_on(page, "Do you pay off other urgent debts?")
    chooses(page, "Every month", "I do not know")
    goes_on(page, "Will some of this spending end?")
    fits(page)
    chooses(page, "Yes", "Yes")
    types(page, "Amount each month", "130")
    for part, text in (("Day", "1"), ("Month", "12"), ("Year", "2017")):
        types(page, part, text)
    goes_on(page, "Could you pay some of it at once?")
    chooses(page, "Yes", "No")
    goes_on(page, "Do you have an amount in mind for each payment?")
    chooses(page, "Yes", "Yes")
    types(page, "Amount each month", "100")
    goes_on(page, "How many children does this affect?")
    types(page, "Children who live with you", "1")
    types(page, "Children of yours who live in other homes", "1")
    goes_on(page, "When could you start to pay?")
    fits(page)
    for part, text in (("Day", "1"), ("Month", "7"), ("Year", "2017")):
        types(page, part, text)
    chooses(page, "Yes", "I do not know")
    chooses(page, "England or Wales", "England or Wales")
    goes_on(page, "Your plans")

    for each in page.locator("details").all():
        each.evaluate("it => { it.open = true }")
    fits(page)
    with page.expect_download() as loading:
        page.get_by_role("region", name="Your own idea", exact=True).get_by_role("button").click()
    loading.value.save_as(tmp_path / "proposal.pdf")
    assert (tmp_path / "proposal.pdf").read_bytes().startswith(b"%PDF-")
    assert page.url.endswith("/planner")
    assert page.context.cookies() == []
