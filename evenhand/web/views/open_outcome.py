"""Opening an early end or an extension by hand, with a reason."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages.case_form import case_form
from evenhand.web.pages.ending.by_hand import BUTTON, LEAD, TITLE, choices
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.ending.by_hand import MAY_OPEN, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.following import titles_beside
from evenhand.work.recording import Stale


@may(*sorted(MAY_OPEN))
def open_outcome(request: StaffRequest, reference: str) -> HttpResponse:
    """The form; what is sent opens the request."""
    view = case_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, None)
    typed, seen = read_form(OutcomeAsked, request.POST), seen_by(request)
    if typed.command is None:
        return _page(request, view, typed)
    outcome = open_outcome_by_hand(request.staff.actor, reference, typed.command, seen=seen, key=key_of(request))

    def refused(refusal: Refusal) -> HttpResponse:
        return _page(request, view, Typed(None, typed.raw, {refusal.field or "procedure": refusal.sentence}))

    def stale(found: Stale) -> HttpResponse:
        now, words = case_or_absent(request, reference), typed_words(OutcomeAsked, typed.raw)
        back = reverse("case-compliance", args=[reference])
        form = _form(now, typed)
        return stale_page(request, now, found, TITLE, "compliance", back, seen=seen.version, typed=words, form=form)

    to, beside = reverse("case-compliance", args=[reference]), titles_beside(view.state)
    return went_on(
        request, outcome, to, "Opened.", reference=reference, others=beside, on_refusal=refused, on_stale=stale
    )


def _form(view: CaseView, typed: Typed[Any] | None) -> dict[str, Any]:
    fields = draw_fields(
        OutcomeAsked,
        proposed={"since": view.today},
        typed=typed.raw if typed else None,
        errors=typed.errors if typed else None,
    )
    offered = choices(view)
    for field in fields:
        if field["name"] in offered:
            field |= {"kind": "select", "options": offered[field["name"]], "hint": ""}
    return {
        "action": reverse("open-outcome", args=[view.reference]),
        "button": BUTTON,
        "hidden": drawn_from(view.state.version, view.today),
        "fields": fields,
    }


def _page(request: StaffRequest, view: CaseView, typed: Typed[Any] | None) -> HttpResponse:
    errors = typed.errors if typed else {}
    return case_form(request, TITLE, view, "compliance", LEAD, _form(view, typed), errors)
