"""Money at the desk: how an arrears figure arose, a charge applied and waived, an entry taken back."""

from playwright.sync_api import expect

from tests.system.cases import reference
from tests.system.money import PAID
from tests.system.person import Person
from tests.system.seen import heading, says

CASE = reference(PAID)


def test_a_caseworker_reads_how_the_arrears_arose(amara: Person) -> None:
    amara.opens(f"/cases/{CASE}")
    amara.follows("Account")
    heading(amara.page, "Where the account stands")
    picture = amara.page.get_by_role("img", name="was promised")
    expect(picture).to_be_visible()
    expect(amara.page.get_by_role("row", name="January 2017 £120.00 £90.00 −£30.00")).to_be_visible()

    amara.follows("How each figure arose")
    arrears = amara.page.get_by_role("table", name="Arrears of maintenance: £159.50")
    expect(arrears.get_by_role("row")).to_have_count(4)
    expect(arrears).to_contain_text("£125.00 from missed payments, £34.50 from backdated changes")
    missed = arrears.get_by_role("row").nth(3)
    expect(missed).to_contain_text("Missed payment")
    expect(missed).to_contain_text("Direct Debit, due 5 January 2017; found missed on 6 January 2017")
    expect(missed).to_contain_text("£75.00 paid on 5 January 2017")

    missed.get_by_role("link", name="Entry").click()
    expect(amara.page.locator(".ledger__entry:target")).to_contain_text("£120.00 fell due")


def test_a_charge_is_applied_and_waived_and_an_opening_balance_taken_back(amara: Person) -> None:
    amara.opens(f"/accounts/8{CASE[1:]}")
    amara.follows("Apply a charge")
    amara.chooses("What was done?", "A liability order was applied for")
    amara.types("Reason", "The court was asked on Monday.")
    amara.presses_button("Apply the charge")
    says(amara.page, "The charge is applied.")

    newest = amara.page.locator(".ledger__entry").first
    expect(newest).to_contain_text("Charge of £300.00: a liability order was applied for.")
    newest.get_by_text("Postings").click()
    newest.get_by_role("link", name="Waive this charge").click()
    heading(amara.page, "Waive a charge")
    amara.takes("Why is it waived?", "The court made no order")
    amara.types("Reason", "It was adjourned for good.")
    amara.presses_button("Waive the charge")
    says(amara.page, "The charge is waived.")
    expect(amara.page.locator(".ledger__entry").first).to_contain_text("The court made no order. It was adjourned")

    amara.opens(f"/accounts/8{CASE[1:]}/ledger?kind=opening-balance")
    old = amara.page.locator(".ledger__entry").filter(has_text="old scheme")
    old.get_by_text("Postings").click()
    old.get_by_role("link", name="Take it back").click()
    amara.types("Reason", "It belongs to another case.")
    amara.presses_button("Take it back")
    says(amara.page, "The entry is taken back.")
    amara.opens(f"/accounts/8{CASE[1:]}/ledger?kind=opening-balance")
    expect(amara.page.locator(".ledger__entry--undone")).to_contain_text("Taken back by entry")
