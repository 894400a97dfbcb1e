"""The small steps of how an opportunity ends, each one task at the desk."""

import re

from playwright.sync_api import expect

from tests.system.half_a_year import ended
from tests.system.person import Person

SCHEDULED = "Compliance opportunity outcome: scheduled end"
EARLY = "Compliance opportunity outcome: early end"
EXTENSION = "Compliance opportunity outcome: extension"
LIKELY = "Are they likely to pay if payments go direct?"
CALLED = "What came of the call?"
RETURN = "Return with comments: it is amended and put again"
REGULARLY = "How often do they pay?"
RATE = "Normal deduction rate for one pay period"
GROUND, NO_GROUND = (
    "Is there a ground to waive the charge?", "No: the charge applies when the order is first varied",
)  # fmt: skip


def opens(person: Person, name: str, title: str) -> None:
    """Goes to the desk of a request of a case of these stories."""
    person.opens(f"/cases/{ended(name)}")
    person.page.get_by_role("link", name=title, exact=True).first.click()
    expect(person.page.locator(".desk__title")).to_have_text(title)


def becomes_known(person: Person, name: str, what: str) -> None:
    """Goes to the form of something that became known."""
    person.opens(f"/cases/{ended(name)}/became-known")
    person.page.get_by_role("link", name=re.compile(f"^{what}")).first.click()
    expect(person.page.get_by_role("button", name="Record it")).to_be_visible()


def weighs(person: Person, *, likely: bool) -> None:
    """The unlikely to pay check, with all that a discretionary decision needs."""
    person.chooses(LIKELY, "Yes" if likely else "No")
    if not likely:
        person.chooses("DP Rejected Reason", "Payments were missed, short or late")
    writes(person)
    person.presses_button("Record the check")


def writes(person: Person) -> None:
    """The free text of a discretionary decision, which neither side counts."""
    person.writes("Facts that you considered", "Each payment beside the statement, and the notes of the calls.")
    person.writes("Reasons for your decision", "As they paid in this time, so I expect them to pay.")
    person.writes("Mali Lane", "The money goes on coming each month; nothing changes at home.")


def is_told(person: Person, *tasks: str) -> None:
    for task in tasks:
        person.opens_task(task)
        person.answers(CALLED, "Told them")


def answers_it(person: Person, answer: str, comments: str = "") -> None:
    """A team leader's answer."""
    person.chooses("Your answer", answer)
    person.page.get_by_role("textbox", name="Comments").fill(comments)
    person.presses_button("Record your answer")


def works_it_out(person: Person, name: str) -> None:
    opens(person, name, "Perform calculation")
    person.answers(REGULARLY, "Every month")
