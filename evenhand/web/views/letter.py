"""One letter: as it left, or as it would leave today; and settling one that is held."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Role
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.letters import letter_page
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import absent, refused
from evenhand.web.views.case import case_or_absent
from evenhand.work.letters.preview import preview
from evenhand.work.letters.release import MAY_RELEASE, release_letter
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.letters import letter_of
from evenhand.work.roles import READERS
from evenhand.work.show_letter import show_letter
from evenhand.work.show_whereabouts import MAY_SHOW
from evenhand.work.visible import Absent

SETTLED = {
    "held": ("Let it go to the address held now", "Cancel it"),
    "drafted": ("It was checked and sent", "Cancel it"),
    "by-hand": ("It was made and sent", "Cancel it"),
}

DONE = {
    "queued": "Recorded. The letter leaves at the close of the day.",
    "issued": "Recorded: the letter was sent.",
    "held": "It was not sent: check the address first.",
    "by-hand": "A person has to make this letter. The page says why.",
    "cancelled": "Recorded. The letter is cancelled and never leaves.",
}


def _letter(request: StaffRequest, number: int) -> Letter:
    found = letter_of(number, request.staff.actor)
    if found is None:
        raise absent("letter")
    return found


@may(*READERS)
def letter(request: StaffRequest, number: int) -> HttpResponse:
    """The letter on the page, and what is on record about it."""
    found = _letter(request, number)
    view = case_or_absent(request, found.case.reference)
    words = SETTLED.get(found.state) if request.staff.actor.roles & MAY_RELEASE else None
    return case_page(
        request,
        "letter.html",
        found.code,
        view,
        "letters",
        letter=letter_page(found, preview(found), may_show=bool(request.staff.actor.roles & MAY_SHOW)),
        settle={
            "action": reverse("letter-settle", args=[number]),
            "hidden": [],
            "send": "" if found.state == "held" and _has_nowhere_to_go(found, view) else words[0],
            "cancel": words[1],
        }
        if words
        else None,
    )


def _has_nowhere_to_go(found: Letter, view: CaseView) -> bool:
    """Whether it would be held again: an earlier letter came back, or what it tells of no longer stands."""
    parent = view.state.paying if found.role == Role.PAYING else view.state.receiving
    opportunity = view.state.opportunity
    return parent.returned_on is not None or (
        opportunity is not None and opportunity.status is OpportunityStatus.LAPSED
    )


@may(*sorted(MAY_SHOW))
def letter_pdf(request: StaffRequest, number: int) -> HttpResponse:
    """The same as a tagged PDF. It holds the address, so the look is recorded."""
    found = _letter(request, number)
    shown = show_letter(request.staff.actor, found)
    if not shown.pdf:
        raise absent("PDF of this letter")
    name = f"{found.code}-{found.case.reference}-{found.role}.pdf"
    return HttpResponse(
        shown.pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


@may("caseworker", "team-leader")
@posted
def letter_settle(request: StaffRequest, number: int) -> HttpResponse:
    """Lets a held letter go, says that one was made by hand, or cancels it."""
    outcome = release_letter(request.staff.actor, number, send=request.POST.get("do") == "send")
    if isinstance(outcome, Absent):
        raise absent(outcome.what)
    if isinstance(outcome, Refusal):
        if outcome.code != "not-held":
            raise refused(outcome)
        messages.warning(request, outcome.sentence)
    else:
        messages.success(request, DONE[outcome.state])
    return HttpResponseRedirect(reverse("letter", args=[number]))
