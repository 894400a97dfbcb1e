"""What is not known is found out: in the old scheme, and from the paying parent; then the offer opens by itself."""

from datetime import date

from playwright.sync_api import expect

from tests.system.person import OFFER, Person
from tests.system.seen import fact, not_recorded, says

LOOK_UP = "Manual handling: look up the old scheme"
GATHER = "Gather paying parent information"


def test_a_look_up_that_finds_an_enforced_order_opens_the_offer(amara: Person) -> None:
    amara.opens_case("looked-up", "compliance")
    expect(amara.page.get_by_role("main")).to_contain_text("How the old scheme collected is not known.")
    amara.page.get_by_role("link", name="Find it out").first.click()

    amara.chooses("Method of collection when the case was selected", "Deduction from earnings order")
    amara.chooses("Was the order enforced or voluntary?", "Enforced, or no note")
    amara.presses_button("Record the look-up")

    says(amara.page, "Recorded: Look up the old scheme.", f"Request opened: {OFFER}")
    assert fact(amara.page, "Status") == "Closed"
    amara.opens_case("looked-up", "compliance")
    expect(amara.page.locator(".proposal__verdict")).to_contain_text("Yes")


def test_a_look_up_without_an_answer_says_what_to_choose(amara: Person) -> None:
    amara.opens_request("look-up-missing", LOOK_UP)

    amara.presses_button("Record the look-up")
    not_recorded(amara.page, method="Method of collection when the case was selected: choose one")

    amara.chooses("Method of collection when the case was selected", "Regular deduction order")
    amara.presses_button("Record the look-up")
    not_recorded(amara.page, method_was="Was the order enforced or voluntary: choose one")


def test_what_a_paying_parent_tells_of_work_and_income_opens_the_offer(amara: Person) -> None:
    amara.opens_request("gathered", GATHER)

    amara.chooses("Are they in work?", "Employed")
    amara.chooses("Do we know the employer?", "Yes")
    amara.chooses("Are they on a benefit?", "No")
    amara.presses_button("Record what they told us")
    not_recorded(
        amara.page,
        gross_weekly="Give the gross weekly income. Without it nobody can say whether maintenance is nil.",
    )
    amara.types("Gross weekly income", "520.00")
    amara.presses_button("Record what they told us")

    says(amara.page, f"Request opened: {OFFER}")


def test_an_amount_and_a_date_that_cannot_be_are_refused_at_their_fields(amara: Person) -> None:
    amara.opens_request("gather-missing", GATHER)

    amara.chooses("Are they in work?", "Self-employed")
    amara.chooses("Are they on a benefit?", "Yes")
    amara.chooses("Which benefit?", "Universal Credit")
    amara.dates("Benefit from", date(2017, 6, 12))
    amara.group("Benefit from").get_by_label("Day").fill("31")
    amara.types("Gross weekly income", "about five hundred")
    amara.presses_button("Record what they told us")

    not_recorded(
        amara.page,
        benefit_from="Benefit from: give a real date, such as 3 4 2017",
        gross_weekly="Gross weekly income: give an amount in pounds and pence, such as 57.00.",
    )


def test_the_call_that_explains_the_opportunity_keeps_what_the_receiving_parent_says(amara: Person) -> None:
    amara.opens_request("explained", "Explain the opportunity")

    amara.chooses("What came of the call?", "Told them")
    amara.chooses("Which service do they want?", "Collect and pay")
    amara.chooses("Are they unhappy with direct pay because of past non-payment?", "Yes")
    amara.presses_button("Record the call")

    assert fact(amara.page, "Status") == "Closed"
    amara.opens_case("explained", "notes")
    expect(amara.page.locator(".note")).to_contain_text("Unhappy with direct pay because of past non-payment")
