"""Moves the business date of a demonstration office on, so that a newcomer sees days pass."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from evenhand.cycle.move import move_business_date
from evenhand.domain.calendar import long_date
from evenhand.domain.refusal import Refusal
from evenhand.web.filters import counted
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import Refuse, absent
from evenhand.work.outcome import Stale
from evenhand.work.roles import EVERYONE

SHOWN = 7


@may(*EVERYONE)
@posted
def business_date(request: StaffRequest) -> HttpResponse:
    """By a day, a week, or to the next thing due; says what the days did. The same form again moves nothing."""
    if not request.staff.office.demonstration:
        raise absent("page")
    moved = move_business_date(request.POST.get("to", ""), _drawn_on(request))
    back = request.POST.get("back", "")
    to = back if url_has_allowed_host_and_scheme(back, None) else reverse("home")
    if isinstance(moved, Refusal | Stale):
        messages.warning(request, moved.sentence)
        return HttpResponseRedirect(to)
    days = _days(moved.lines)
    rest = [f"And {counted(len(days) - SHOWN, 'more day')}."] if len(days) > SHOWN else []
    said = [f"It is {long_date(moved.business_date)}.", *(days[:SHOWN] or ["Nothing fell due."]), *rest]
    messages.info(request, "\n".join(said))
    return HttpResponseRedirect(to)


def _drawn_on(request: StaffRequest) -> date:
    try:
        return date.fromisoformat(request.POST["business_date"])
    except (KeyError, ValueError):
        raise Refuse(400, "This form came without its date", "Open the page again, then move the date on.") from None


def _days(lines: list[str]) -> list[str]:
    """What each day did, as one line a day: what stands indented belongs to the day above it."""
    days: list[str] = []
    for line in lines:
        said = line.strip() if line.endswith(".") else f"{line.strip()}."
        if line.startswith(" ") and days:
            days[-1] = f"{days[-1]} {said}"
        else:
            days.append(said)
    return days
