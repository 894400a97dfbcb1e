"""What the case holds about the payments and the contacts of an opportunity, in one place. Source: SCH-11, LTT-2.

It gathers and never weighs: reviews, decisions about missed payments, contacts, notes and advice, newest first.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.request import Request, TaskRecord
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.web.pages.desk_tasks import said
from evenhand.web.pages.notes import about_words
from evenhand.web.pages.words import NOTES, day_words
from evenhand.work.asking import questions
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.request_view import Desk
from evenhand.work.words import title

MONTHS = 6
ABOUT_PAYMENTS = frozenset(
    {"missed-in-opportunity", "missed-payment", "missed-deduction", "arrears-review", "outcome-extension",
     "outcome-early-end", "advice"}
)  # fmt: skip


def gathered(desk: Desk) -> dict[str, Any]:
    """What happened since `since`: six months back, or since the opportunity began, whichever is longer."""
    view, held = desk.view, desk.view.state.opportunity
    back = add_months(view.today, -MONTHS)
    since = min(back, held.period.start) if held is not None else back
    reviews = [row for item in view.state.requests if item.number != desk.request.number for row in _about(view, item)]
    notes = list(_notes(view))
    return {
        "since": since,
        "reviews": _newest([row for row in reviews if row["on"] >= since]),
        "notes": _newest([row for row in notes if row["on"] >= since]),
        "people": sorted({row["by"] for row in (*reviews, *notes)} - {""}),
    }


def _newest(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=_day, reverse=True)


def _day(row: dict[str, Any]) -> date:
    on: date = row["on"]
    return on


def _about(view: CaseView, item: Request) -> Iterator[dict[str, Any]]:
    """A request about payments, and each thing recorded on it."""
    if item.procedure not in ABOUT_PAYMENTS:
        return
    href = reverse("request", args=[view.numbers[item.number]])
    stands = f"{item.ending} on {day_words(item.closed_on)}" if item.ending else "open"
    yield {"on": item.opened_on, "by": "", "what": title(item.procedure), "text": f"It is {stands}.", "href": href}
    procedure = the_book().procedures[item.procedure]
    for record in item.done:
        task = procedure.task(record.task)
        if task is not None:
            text = _recorded(task.asks, record)
            yield {"on": record.on, "by": record.by, "what": task.title, "text": text, "href": href}


def _recorded(asks: str, record: TaskRecord) -> str:
    asked = {question.name: question for question in questions(COMMANDS[asks])}
    return ", ".join(
        said(asked[name], value) for name, value in record.values if name in asked and not asked[name].is_carried
    )


def _notes(view: CaseView) -> Iterator[dict[str, Any]]:
    """The notes, without the lines about children: those belong to the decision that they were written for."""
    for note in view.state.notes:
        if note.kind is NoteKind.WELFARE:
            continue
        about = f" · {words}" if (words := about_words(note.about)) else ""
        yield {"on": note.on, "by": note.by, "what": f"{NOTES[note.kind]}{about}", "text": note.text, "href": ""}
