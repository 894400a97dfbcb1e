"""How a parent pays is changed at the desk: bank details, the whole set at once, an order to an employer."""

import re

from playwright.sync_api import Page, expect

from tests.system.cases import reference
from tests.system.person import Person
from tests.system.seen import fact, heading, not_recorded, says, timeline

CASE = "changes-how-they-pay"
ACCOUNT = "83629471"


def row(page: Page, number: int, kind: str, share: str, *flags: str) -> None:
    """Fills one row of the set in."""
    box = page.get_by_role("group", name=f"Method {number}", exact=True)
    box.get_by_label("Method", exact=True).select_option(label=kind)
    box.get_by_label("Share in per cent").fill(share)
    for flag in flags:
        box.get_by_label(flag).check()


def test_a_paying_parent_goes_over_to_half_by_order_and_half_by_direct_debit(amara: Person) -> None:
    page = amara.page
    amara.opens_case(CASE, "methods")
    expect(page.get_by_role("main")).to_contain_text("No method of payment is set up.")

    page.get_by_role("link", name="Record bank details of the paying parent").click()
    amara.chooses("Did they give a direct debit instruction for it?", "Yes")
    amara.types("Name that the account is held in", "Test Holder")
    amara.types("Sort code", "40 27 15")
    amara.types("Account number", ACCOUNT[1:])
    amara.presses_button("Record bank details")
    expect(page.locator(".govuk-error-summary")).to_contain_text("This account number has 7 digits")
    expect(page.get_by_label("Account number")).to_have_value("")
    expect(page.get_by_label("Sort code")).to_have_value("40 27 15")
    amara.types("Account number", ACCOUNT)
    amara.presses_button("Record bank details")
    says(page, "Bank details recorded.")
    assert fact(page, "Account") == "••••9471 / 40-••-••"

    page.get_by_role("link", name="Change how they pay").click()
    row(page, 1, "Deduction from Earnings Order", "50", "Mandatory", "Desire flag")
    row(page, 2, "Direct Debit", "40")
    amara.types("Reason", "They asked for half of each.")
    amara.presses_button("Change how they pay")
    heading(page, "Change how they pay")
    expect(page.locator(".govuk-error-summary")).to_contain_text("The shares come to 90%.")
    expect(page.get_by_label("Reason")).to_have_value("They asked for half of each.")
    row(page, 2, "Direct Debit", "50")
    amara.presses_button("Change how they pay")
    says(page, "How they pay was changed.")
    expect(page.get_by_role("main")).to_contain_text("50% and 50% make 100%; 50% of it is enforced.")
    expect(page.get_by_role("main")).to_contain_text("An earnings order is set, and none was issued to an employer.")

    page.get_by_role("link", name="Issue or vary an order to an employer").click()
    amara.types("To be taken each week, in all", "200.00")
    amara.types("Net weekly earnings there", "300.00")
    amara.presses_button("Issue the order")
    sentence = "The rate is above the limit of net earnings. Work out what may be taken, and give it as the most that "
    not_recorded(page, most=f"{sentence}may be taken from a pay.")
    amara.types("The most that may be taken from a pay", "520.00")
    amara.presses_button("Issue the order")
    says(page, "Order issued.")
    assert fact(page, "So taken from each pay") == "£520.00"

    story = timeline(page, reference(CASE))
    assert any(re.match(r"Deduction from Earnings Order, 50%", line) for line in story)
    assert not any(ACCOUNT in line for line in story)


def test_an_account_is_seen_in_full_by_giving_a_reason(amara: Person) -> None:
    page = amara.page
    amara.opens_case(CASE, "methods/bank-details?who=receiving")
    amara.types("Name that the account is held in", "Test Holder")
    amara.types("Sort code", "40-27-15")
    amara.types("Account number", ACCOUNT)
    amara.presses_button("Record bank details")

    box = page.get_by_role("region", name="Bank details of the receiving parent")
    expect(box).not_to_contain_text(ACCOUNT)
    box.get_by_label("Why do you need to see it?").fill("They ring about a payment.")
    box.get_by_role("button", name=re.compile("Show it in full")).click()

    expect(box).to_contain_text(ACCOUNT)
    expect(box).to_contain_text("40-27-15")
