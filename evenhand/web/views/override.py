"""PP Eligibility set by hand, beside what the system found, with a reason."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.vocabulary import PPEligibility
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import drawn_from, key_of, seen_by
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages import compliance
from evenhand.web.pages.case_form import case_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.desk import override_eligibility
from evenhand.work.reading.case_view import CaseView
from evenhand.work.recording import Stale

TITLE = "PP Eligibility set by hand"
LEAD = "It stands beside what the system found from the facts, and opens or closes nothing by itself."
LONGEST = 10_000


@may("caseworker", "team-leader")
def override(request: StaffRequest, reference: str) -> HttpResponse:
    """The form; what is sent sets the value, or takes it back."""
    view = case_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, {}, {})
    typed = {"value": request.POST.get("value", "?"), "reason": request.POST.get("reason", "").strip()}
    errors = _wrong(typed)
    if errors:
        return _page(request, view, typed, errors)
    seen = seen_by(request)
    value = PPEligibility(typed["value"]) if typed["value"] else None
    outcome = override_eligibility(
        request.staff.actor, reference, value, typed["reason"], seen=seen, key=key_of(request)
    )

    def refused(refusal: Refusal) -> HttpResponse:
        return _page(request, view, typed, {refusal.field or "value": refusal.sentence})

    def stale(found: Stale) -> HttpResponse:
        now = case_or_absent(request, reference)
        words = [{"name": "PP Eligibility", "value": typed["value"]}, {"name": "Reason", "value": typed["reason"]}]
        here = reverse("case-compliance", args=[reference])
        form = form_of(now, typed, {})
        return stale_page(request, now, found, TITLE, "compliance", here, seen=seen.version, typed=words, form=form)

    to = reverse("case-compliance", args=[reference])
    return went_on(request, outcome, to, "Set by hand.", on_refusal=refused, on_stale=stale)


def _wrong(typed: dict[str, str]) -> dict[str, str]:
    errors = {}
    if typed["value"] not in ("", *PPEligibility):
        errors["value"] = "PP Eligibility: choose one"
    if not typed["reason"]:
        errors["reason"] = "Reason: fill this in. It stands beside the value"
    elif len(typed["reason"]) > LONGEST:
        errors["reason"] = f"Reason: use up to {LONGEST:,} characters"
    return errors


def form_of(view: CaseView, typed: dict[str, str], errors: dict[str, str]) -> dict[str, Any]:
    """The form, with what was typed."""
    return {
        "action": reverse("override", args=[view.reference]),
        "button": "Set it by hand",
        "hidden": drawn_from(view.state.version, view.today),
        "fields": [
            {"kind": "radios", "name": "value", "label": "PP Eligibility", "options": compliance.choices(),
             "value": typed.get("value", "?"), "error": errors.get("value", "")},
            {"kind": "textarea", "name": "reason", "label": "Reason", "value": typed.get("reason", ""),
             "error": errors.get("reason", "")},
        ],
    }  # fmt: skip


def _page(request: StaffRequest, view: CaseView, typed: dict[str, str], errors: dict[str, str]) -> HttpResponse:
    return case_form(request, TITLE, view, "compliance", LEAD, form_of(view, typed, errors), errors)
