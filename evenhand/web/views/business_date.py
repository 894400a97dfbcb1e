"""Moves the business date of a demonstration office on, so that a newcomer sees days pass."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from evenhand.cycle.move import move_business_date
from evenhand.domain.calendar import long_date
from evenhand.domain.refusal import Refusal
from evenhand.web.permissions import EVERYONE, StaffRequest, may, posted
from evenhand.web.refusing import absent

SHOWN = 12


@may(*EVERYONE)
@posted
def business_date(request: StaffRequest) -> HttpResponse:
    """By a day, a week, or to the next thing due; says what the days did."""
    if not request.staff.office.demonstration:
        raise absent("page")
    moved = move_business_date(request.POST.get("to", ""))
    back = request.POST.get("back", "")
    to = back if url_has_allowed_host_and_scheme(back, None) else reverse("home")
    if isinstance(moved, Refusal):
        messages.warning(request, moved.sentence)
        return HttpResponseRedirect(to)
    lines = [line.strip() for line in moved.lines]
    said = " ".join(line if line.endswith(".") else f"{line}." for line in lines[:SHOWN])
    rest = f" And {len(lines) - SHOWN} more." if len(lines) > SHOWN else ""
    messages.info(request, f"It is {long_date(moved.business_date)}. {said or 'Nothing fell due.'}{rest}")
    return HttpResponseRedirect(to)
