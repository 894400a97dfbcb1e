"""The open requests of a case, as a table."""

from typing import Any

from django.urls import reverse

from evenhand.domain.opportunity.request import Request
from evenhand.web.pages.clocks import due_tag
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.who import staff_names
from evenhand.work.reading.why_opened import why_opened
from evenhand.work.words import title


def open_rows(view: CaseView) -> list[dict[str, Any]]:
    """Each open request with why it is open."""
    names = staff_names({item.assigned_to for item in view.open if item.assigned_to})
    return [_row(view, item, names) for item in view.open]


def why_open(request: Request) -> str:
    """Why a request is in somebody's work."""
    return why_opened(request.procedure, request.cause, request.reminder)


def _row(view: CaseView, item: Request, names: dict[str, str]) -> dict[str, Any]:
    due = view.due.get(item.number)
    return {
        "number": view.numbers[item.number],
        "title": title(item.procedure),
        "href": reverse("request", args=[view.numbers[item.number]]),
        "why": why_open(item),
        "due": due,
        "first": item.closing is not None,
        "tag": due_tag(due, view.today),
        "assigned": names.get(item.assigned_to, ""),
    }
