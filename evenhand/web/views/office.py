"""What an office has to look at beside its cases: accounts that stalled, and possible duplicates."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.cycle.stalls import clear_stall
from evenhand.domain.refusal import Refusal
from evenhand.web.frame import page
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import absent, refused
from evenhand.work.decide_duplicate import DECISIONS, MAY_DECIDE, decide_duplicate, possible_duplicates
from evenhand.work.reading.stalls import stalls
from evenhand.work.roles import EVERYONE
from evenhand.work.visible import Absent


@may(*EVERYONE)
def office(request: StaffRequest) -> HttpResponse:
    """The lists; a team leader or an administrator settles what is on them."""
    actor = request.staff.actor
    settles = bool(actor.roles & MAY_DECIDE)
    return page(
        request,
        "office.html",
        "Office",
        "office",
        stalls=stalls(actor),
        pairs=possible_duplicates(actor),
        decisions=[{"value": value, "label": words} for value, words in DECISIONS.items()],
        settles=settles,
        reads_cases=request.staff.reads_cases,
    )


@may("team-leader", "administrator")
@posted
def stall_clear(request: StaffRequest, account: int) -> HttpResponse:
    """Replays the days that an account missed, once a person has looked at it."""
    if account not in {item.account for item in stalls(request.staff.actor)}:
        raise absent("stalled account")
    report = clear_stall(request.staff.actor, account)
    if isinstance(report, Refusal):
        raise refused(report)
    stalled = "It stalled again." if report.stalled else "It runs again."
    messages.success(request, f"The days that it missed were replayed. {stalled}")
    return HttpResponseRedirect(reverse("office"))


@may("team-leader", "administrator")
@posted
def duplicate_decide(request: StaffRequest, pair: int) -> HttpResponse:
    """Records whether two references are one person."""
    outcome = decide_duplicate(request.staff.actor, pair, request.POST.get("decision", ""))
    if isinstance(outcome, Absent):
        raise absent(outcome.what)
    if isinstance(outcome, Refusal):
        raise refused(outcome)
    messages.success(request, "The decision is recorded; nothing was merged by it.")
    return HttpResponseRedirect(reverse("office"))
