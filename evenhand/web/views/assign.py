"""Takes a request, gives it to a colleague, or puts it back in the queue."""

from django.http import HttpResponse
from django.urls import reverse

from evenhand.web.forms import key_of, seen_by
from evenhand.web.outcome import went_on
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.work.desk import assign_request
from evenhand.work.roles import WRITERS


@may(*WRITERS)
@posted
def assign(request: StaffRequest, number: int) -> HttpResponse:
    """Refused, with what changed, where somebody was faster."""
    to = request.POST.get("to", "")
    outcome = assign_request(request.staff.actor, number, to, seen=seen_by(request), key=key_of(request))
    done = {"": "Put back in the queue.", request.staff.actor.id: "This request is yours now."}
    return went_on(request, outcome, reverse("request", args=[number]), done.get(to, "Handed over."))
