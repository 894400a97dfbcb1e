"""Get next."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.web.forms import key_of
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.work.reading.next_up import take_next
from evenhand.work.recording import Recorded
from evenhand.work.roles import WRITERS

ALREADY = "You took this request with that press already; no second one was taken."


@may(*WRITERS)
@posted
def get_next(request: StaffRequest) -> HttpResponse:
    """Takes the request that is due first and that nobody has; pressed twice, it takes one."""
    taken = take_next(request.staff.work, request.staff.today, key=key_of(request))
    if taken is None:
        messages.info(request, "Nothing is waiting that nobody has yet.")
        return HttpResponseRedirect(reverse("my-work"))
    number, outcome = taken
    if not isinstance(outcome, Recorded):
        sentence = outcome.sentence
        messages.warning(request, sentence)
        return HttpResponseRedirect(reverse("my-work"))
    messages.success(request, ALREADY if outcome.replayed else "This request is yours now.")
    return HttpResponseRedirect(reverse("request", args=[number]))
