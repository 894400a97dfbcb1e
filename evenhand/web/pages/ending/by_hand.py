"""Opening an outcome request by hand: the requests of the case and the payments of its opportunity to choose from."""

from typing import Any

from evenhand.domain.calendar import long_date
from evenhand.domain.money import spoken
from evenhand.web.pages.account.schedule import STATES
from evenhand.web.pages.words import day_words
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.planned import due_in
from evenhand.work.words import title

TITLE = "Open an outcome request"
BUTTON = "Open the request"
LEAD = (
    "The system opens what it learns of by itself. Open a request by hand where something ends the opportunity early, "
    "or disturbs a payment, and no request came of it. Nothing is decided by opening it."
)


def choices(view: CaseView) -> dict[str, list[dict[str, str]]]:
    """For each question whose answer only this case knows, what may be chosen."""
    requests = [
        {
            "value": str(item.number),
            "label": f"Request {view.numbers[item.number]}: {title(item.procedure)}, {day_words(item.opened_on)}",
        }
        for item in reversed(view.state.requests)
    ]
    return {
        "parent": [{"value": "", "label": "None: it stands by itself"}, *requests],
        "instalment": [{"value": "", "label": "None"}, *_payments(view)],
    }


def _payments(view: CaseView) -> list[dict[str, Any]]:
    held = view.state.opportunity
    if held is None or not held.stands:
        return []
    return [
        {
            "value": str(item.number),
            "label": f"{long_date(item.due_on)}: {spoken(item.amount)}, {item.method}, {STATES[item.state][0].lower()}",
        }
        for item in due_in(view, held.period)
    ]
