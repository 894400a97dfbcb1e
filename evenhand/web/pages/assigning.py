"""Who has a request, and who may take it or give it."""

from typing import Any

from django.urls import reverse

from evenhand.web.forms import drawn_from
from evenhand.web.permissions import Staff
from evenhand.work.reading.request_view import Desk
from evenhand.work.reading.team import who_can_work
from evenhand.work.roles import WRITERS


def assigning(desk: Desk, staff: Staff) -> dict[str, Any] | None:
    """The buttons below the task list; None where there is nothing that this person may do."""
    if not desk.request.is_open or not staff.actor.roles & set(WRITERS):
        return None
    held, me = desk.request.assigned_to, staff.actor.id
    people = who_can_work(staff.work, staff.today) if staff.work.leads else {}
    return {
        "action": reverse("assign", args=[desk.view.numbers[desk.request.number]]),
        "hidden": drawn_from(desk.view.state.version, desk.view.today),
        "take": me if held != me else "",
        "put_back": bool(held) and (held == me or staff.work.leads),
        "people": [{"value": key, "label": words} for key, words in people.items() if key not in (held, me)],
    }
