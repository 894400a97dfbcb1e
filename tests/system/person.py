"""Somebody of the office at a browser window: what they look at, put in and press. What they do is counted."""

import re
from datetime import date

from playwright.sync_api import Locator, Page, Response, expect

from tests.system.cases import reference

OFFER = "Offer compliance opportunity"
PROSE = ("Reason", "Note", "What was done", "Why do you need to know?")


class Person:
    """A person and their window.

    Attributes:
        entries: fields typed or chosen so far; a reason and a note count for nothing.
        presses: buttons and links pressed so far.
        recordings: how many of these were buttons that record a form, and nothing else.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.start_counting()

    def start_counting(self) -> None:
        self.entries = self.presses = self.recordings = 0

    def signs_in(self, name: str) -> "Person":
        """Picks their name at the door of the demonstration office. Neither this nor finding a case is counted."""
        self.page.goto("/sign-in")
        self.page.get_by_role("button", name=re.compile(f"^{name}")).click()
        expect(self.page.get_by_role("heading", level=1, name="Who are you today?")).to_have_count(0)
        return self

    def opens(self, path: str) -> Response:
        """Goes to an address."""
        answer = self.page.goto(path)
        assert answer is not None
        return answer

    def opens_case(self, case: str, tab: str = "") -> None:
        """Goes to a case of the stories."""
        self.opens(f"/cases/{reference(case)}{tab and '/'}{tab}")

    def opens_request(self, case: str, title: str = OFFER) -> None:
        """Goes to the desk of an open request of a case."""
        self.opens_case(case)
        self.page.get_by_role("link", name=title, exact=True).click()
        expect(self.page.locator(".desk__title")).to_have_text(title)

    def group(self, question: str) -> Locator:
        """The answers of a question."""
        return self.page.get_by_role("group", name=question)

    def chooses(self, question: str, *answers: str) -> None:
        """Chooses answers of a question."""
        for answer in answers:
            self.group(question).get_by_label(answer, exact=True).check()
            self.entries += 1

    def answers(self, question: str, answer: str) -> None:
        """Presses the answer of a task that asks one thing: that records it."""
        self._goes_on(self.group(question).get_by_role("button", name=answer, exact=True))

    def types(self, label: str, text: str) -> None:
        """Puts text into a field."""
        self.page.get_by_role("main").get_by_label(label).fill(text)
        if not label.startswith(PROSE):
            self.entries += 1

    def writes(self, label: str, text: str) -> None:
        """Puts free text into a field, which counts for nothing."""
        self.page.get_by_role("main").get_by_label(label).fill(text)

    def dates(self, question: str, day: date) -> None:
        """Puts a date into its three boxes, which are one field."""
        for box, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            self.group(question).get_by_label(box, exact=True).fill(str(number))
        self.entries += 1

    def takes(self, label: str, option: str) -> None:
        """Takes an entry of a drop-down list."""
        self.page.get_by_label(label, exact=True).select_option(label=option)
        self.entries += 1

    def presses_button(self, name: str) -> None:
        """Presses a button, and waits for the page that answers."""
        button = self.page.get_by_role("button", name=name, exact=True)
        records = button.get_attribute("data-record-button") is not None
        self._goes_on(button)
        self.recordings += records

    def follows(self, name: str) -> None:
        """Presses a link, and waits for its page."""
        self._goes_on(self.page.get_by_role("link", name=name, exact=True))

    def opens_task(self, name: str) -> None:
        """Opens another task of the request."""
        self._goes_on(self.page.locator("[data-tasks]").get_by_role("link", name=name, exact=True))

    def moves_date(self, by: str) -> None:
        """Moves the business date on: 1 day, 1 week, To the next thing due. It is no part of the work."""
        self._goes_on(self.page.get_by_role("button", name=by, exact=True))
        self.presses -= 1

    def _goes_on(self, what: Locator) -> None:
        self.page.evaluate("document.getElementById('page').dataset.before = 'yes'")
        what.click()
        self.presses += 1
        self.page.wait_for_selector("#page:not([data-before])", state="attached")
