"""The small steps of a call about arrears, each one press or a form on the screen of a negotiation."""

from playwright.sync_api import Page, expect

from tests.system.behind import behind
from tests.system.person import Person
from tests.system.seen import heading

TALK, NEGOTIATION = "Action missed payment", "Arrears negotiation"
BUDGET = {
    "Wages, after tax": "£418.00",
    "Home: rent or mortgage": "130",
    "Gas, electricity, water": "25",
    "Food and housekeeping": "80",
    "Fines": "12.00",
}


def begins(person: Person, case: str) -> None:
    """A missed payment is talked about, and they ask to negotiate."""
    opens(person, case, TALK)
    person.takes("What did the talk come to?", "They ask to negotiate")
    person.presses_button("Record the talk")
    opens(person, case, NEGOTIATION)
    heading(person.page, "Set out what is owed")


def opens(person: Person, case: str, title: str) -> None:
    person.opens(f"/cases/{behind(case)}")
    person.page.get_by_role("link", name=title, exact=True).first.click()
    expect(person.page.locator(".desk__title")).to_have_text(title)


def sets_out_and_talks(person: Person, answer: str = "They ask to negotiate") -> None:
    person.types("How much of the arrears is disputed?", "0")
    person.presses_button("Record what is owed")
    expect(person.page.locator(".script--call")).to_contain_text("what cannot be negotiated first: £292.25 a month")
    person.answers("What will the paying parent do?", answer)


def fills_the_budget(person: Person, **more: str) -> None:
    heading(person.page, "What comes in and goes out")
    for label, amount in (BUDGET | more).items():
        person.page.get_by_role("textbox", name=label, exact=True).fill(amount)
    person.presses_button("Show the plans")


def tries(page: Page, each: str, lump: str = "") -> None:
    """Types an offer beside the sliders."""
    page.get_by_label("Lump sum now", exact=True).fill(lump)
    page.get_by_label("For arrears a month", exact=True).fill(each)


def card(page: Page, plan: str) -> str:
    """What a card says."""
    return " ".join(page.locator(f'[data-plan="{plan}"]').inner_text().split())


def decides(person: Person, answer: str, ground: str = "") -> None:
    """With the facts, the reasons and a line for each child."""
    person.chooses("What is decided?", answer)
    if ground:
        person.chooses("Why is it refused?", ground)
    person.writes("Facts that you considered", "What comes in, and what goes out.")
    person.writes("Reasons for your decision", "It can be kept up.")
    for child in person.page.locator(".lines textarea").all():
        child.fill("It goes on as it is at home.")
    person.presses_button("Record the decision")
