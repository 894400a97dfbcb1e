"""Beginning a negotiation of arrears, with a reason."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages.case_form import case_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import MAY_BEGIN, NegotiationAsked
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.following import titles_beside
from evenhand.work.recording import Stale

TITLE = "Negotiate arrears"
LEAD = "It is about all that is owed on this account. Set out the debt first, then talk, then propose a plan."


@may(*sorted(MAY_BEGIN))
def negotiation(request: StaffRequest, reference: str) -> HttpResponse:
    """The form; what is sent begins the negotiation."""
    view = case_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, None)
    typed, seen = read_form(NegotiationAsked, request.POST), seen_by(request)
    if typed.command is None:
        return _page(request, view, typed)
    outcome = enter_negotiation(request.staff.actor, reference, typed.command, seen=seen, key=key_of(request))

    def refused(refusal: Refusal) -> HttpResponse:
        return _page(request, view, Typed(None, typed.raw, {refusal.field or "entry": refusal.sentence}))

    def stale(found: Stale) -> HttpResponse:
        now, words = case_or_absent(request, reference), typed_words(NegotiationAsked, typed.raw)
        back = reverse("case-compliance", args=[reference])
        return stale_page(
            request, now, found, TITLE, "compliance", back, seen=seen.version, typed=words, form=_form(now, typed)
        )

    to, beside = reverse("case-compliance", args=[reference]), titles_beside(view.state)
    return went_on(
        request, outcome, to, "Opened.", reference=reference, others=beside, on_refusal=refused, on_stale=stale
    )


def _form(view: CaseView, typed: Typed[Any] | None) -> dict[str, Any]:
    return {
        "action": reverse("negotiation", args=[view.reference]),
        "button": "Begin the negotiation",
        "hidden": drawn_from(view.state.version, view.today),
        "fields": draw_fields(
            NegotiationAsked, typed=typed.raw if typed else None, errors=typed.errors if typed else None
        ),
    }


def _page(request: StaffRequest, view: CaseView, typed: Typed[Any] | None) -> HttpResponse:
    errors = typed.errors if typed else {}
    return case_form(request, TITLE, view, "compliance", LEAD, _form(view, typed), errors)
