"""The team's page: figures, kinds, who carries what, offers that nobody made in time."""

from typing import Any

from django.urls import reverse

from evenhand.web.filters import counted
from evenhand.web.pages.queue import address
from evenhand.web.pages.words import kind_of_request
from evenhand.work.reading.queue import QueueFilter
from evenhand.work.reading.team import Kind, LateOffer, Load, TeamView

WHY_LATE = "Nobody tried to make the offer in time"


def figures(shown: TeamView) -> list[dict[str, Any]]:
    """The four numbers at the top."""
    waiting, nobody = sum(item.waiting for item in shown.kinds), sum(item.nobody for item in shown.kinds)
    late, oldest = sum(item.late for item in shown.kinds), max((item.oldest for item in shown.kinds), default=0)
    longest = next((item.title for item in shown.kinds if item.oldest == oldest), "")
    return [
        {"text": "Waiting", "value": f"{waiting:,}", "note": f"{nobody:,} with nobody yet",
         "href": address(QueueFilter(whose="anyone"))},
        {"text": "Late", "value": f"{late:,}", "kind": "bad" if late else "",
         "href": address(QueueFilter(whose="anyone", due="late"))},
        {"text": "Oldest", "value": counted(oldest, "day"), "note": longest},
        {"text": "Done today", "value": f"{sum(item.today for item in shown.loads):,}"},
    ]  # fmt: skip


def kind_row(item: Kind) -> dict[str, Any]:
    """One kind of request."""
    return {
        "title": kind_of_request(item.procedure),
        "waiting": item.waiting,
        "oldest": item.oldest,
        "late": item.late,
        "href": address(QueueFilter(whose="anyone", procedure=item.procedure)),
    }


def load_row(item: Load) -> dict[str, Any]:
    """One colleague."""
    return {
        "name": item.name,
        "role": item.role,
        "open": item.open,
        "late": item.late,
        "today": item.today,
        "href": address(QueueFilter(whose=item.username)),
    }


def late_row(item: LateOffer) -> dict[str, Any]:
    """One offer that nobody made in time."""
    return {
        "case": item.case,
        "who": item.paying,
        "letter_on": item.letter_on or "No letter",
        "waited": item.waited,
        "why": WHY_LATE,
        "assigned": item.assigned_name,
        "href": reverse("request", args=[item.id]),
    }
