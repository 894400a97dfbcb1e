"""A parent at the planner: what they answer, and what they read."""

from collections.abc import Mapping
from typing import Any

from django.test import Client
from lxml import html

from tests.web.desk.page import Form, Page

ANSWERS = {
    "parents": "1", "owed_A": "2150.25", "wrong": "no", "pays_A": "57", "per": "weekly", "service_A": "collect-and-pay",
    "often": "weekly", "pay": "weekly", "pay_weekly": "418", "spending": "weekly", "spending_weekly": "235",
    "bills": "weekly", "bills_weekly": "12", "ending": "no", "lump": "yes", "lump_amount": "200", "offer": "no",
    "here": "1", "there": "1",
    "first-day": "1", "first-month": "3", "first-year": "2017", "review": "yes",
    "review_on-day": "11", "review_on-month": "11", "review_on-year": "2017", "nation": "england-and-wales",
}  # fmt: skip
"""On 14 February 2017."""


def answers(**changed: str | None) -> dict[str, str]:
    """All answers with some changed; None takes one out."""
    return {name: text for name, text in (ANSWERS | changed).items() if text is not None}


class Parent:
    """Sends forms without any token."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)

    def sends(self, step: str, to: str = "next", then: str = "", **changed: str | None) -> Page:
        """Answers a question, with all other answers carried along."""
        return Page(self.client.post("/planner", answers(**changed) | {"step": step, "to": to, "then": then}))

    def plans(self, **changed: str | None) -> Page:
        """The last page."""
        return self.sends("first", **changed)

    def opens(self) -> Page:
        """The first page."""
        return Page(self.client.get("/planner"))

    def fills(self, form: Form, **typed: str) -> Page:
        """Sends a form as it stands, with some fields filled in."""
        missing = set(typed) - form.names
        assert not missing, f"{missing} are not on this form"
        return Page(self.client.post(form.action, form.values | {name: [text] for name, text in typed.items()}))

    def sends_form(self, form: Form, **typed: str) -> Page:
        """The same, by the button that goes on."""
        return self.fills(form, **typed, to="next")

    def changes(self, step: str, **changed: str | None) -> Page:
        """From the plans to one question."""
        return self.sends("", to=f"change:{step}", **changed)

    def proposal(self, plan: str, **changed: str | None) -> Any:
        """What comes as a file."""
        return self.client.post("/planner/proposal", answers(**changed) | {"plan": plan})


def plan_on(page: Page, name: str) -> Mapping[str, Any]:
    """What the page says of a plan: rows by their labels, payments and who gets what as rows of cells."""
    (found,) = html.fromstring(page.html).xpath(f'//section[@aria-labelledby="plan-{name}"]')
    tables = {
        table.getparent().get("aria-label").split(":")[0]: [
            [cell.text_content().replace("\xa0", " ") for cell in row] for row in table.xpath("tbody/tr")
        ]
        for table in found.xpath(".//table")
    }
    rows = dict([cell.text_content().replace("\xa0", " ") for cell in row] for row in found.xpath(".//dl/div"))
    return {
        "rows": rows,
        "payments": tables.get("The payments", []),
        "to": tables.get("Who gets it, and when", []),
        "suggested": "planner__plan--best" in found.get("class"),
        "text": found.text_content(),
    }
