"""Hands a colleague's work over in bulk."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.web.filters import counted
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.work.desk import hand_over
from evenhand.work.recording import Recorded, Seen

NOBODY_CHOSEN = "?"


@may("team-leader")
@posted
def hand_work_over(request: StaffRequest) -> HttpResponse:
    """Gives the selected requests to a colleague, each by itself; one that changed meanwhile is left and named."""
    back = HttpResponseRedirect(reverse("my-work"))
    picked = dict(_picked(request.POST.getlist("request"), request))
    if not picked:
        messages.warning(request, "Select the requests to hand over first.")
        return back
    to = request.POST.get("to", NOBODY_CHOSEN)
    if to == NOBODY_CHOSEN:
        messages.warning(request, "Choose to whom the requests go.")
        return back
    outcomes = hand_over(request.staff.actor, list(picked), to, seen=picked)
    done = sum(isinstance(item, Recorded) for item in outcomes)
    left = {item.sentence for item in outcomes if not isinstance(item, Recorded)}
    if done:
        said = "put back in the queue" if to == "" else "handed over"
        messages.success(request, f"{counted(done, 'request')} {said}.")
    for sentence in sorted(left):
        refused = sum(not isinstance(item, Recorded) and item.sentence == sentence for item in outcomes)
        messages.warning(request, f"{counted(refused, 'request')} not handed over. {sentence}")
    return back


def _picked(values: list[str], request: StaffRequest) -> list[tuple[int, Seen]]:
    found = []
    for value in values[:200]:
        number, _, version = value.partition(":")
        if number.isdecimal() and version.isdecimal():
            found.append((int(number), Seen(int(version), request.staff.today)))
    return found
