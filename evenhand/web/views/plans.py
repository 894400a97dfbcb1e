"""The plans of a negotiation as somebody moves a slider: a part of the screen, and nothing is written."""

from django.http import HttpResponse
from django.shortcuts import render

from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.web.forms import read_form
from evenhand.web.pages.negotiating.screen import redrawn
from evenhand.web.pages.negotiating.steps import PROPOSE
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import Refuse, absent
from evenhand.web.views.calling import meant
from evenhand.work.reading.desk_again import desk_again
from evenhand.work.roles import WRITERS


@may(*WRITERS)
@posted
def plans(request: StaffRequest, number: int) -> HttpResponse:
    """The week and the plans for what stands in the form."""
    held = desk_again(number, request.staff.actor, request.staff.today)
    if held is None or held[0].request.talks is None:
        raise absent("negotiation")
    at, names = held
    if PROPOSE not in at.allowed:
        raise Refuse(409, "No plan can be proposed here now", "Open the page again to see what changed.")
    typed = read_form(ProposePlan, meant(request, looks=True))
    return render(request, "negotiating/redrawn.html", {"call": redrawn(at, typed, names)})
