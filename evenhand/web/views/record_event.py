"""Something became known: what it is, then its own form."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.procedures.known import KNOWN
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.forms.by_field import by_field
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages.becoming_known import BUTTON, TITLE, kinds, words_of
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.summary import lately
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.web.views.case import case_or_absent
from evenhand.work.become_known import MAY_TELL, become_known
from evenhand.work.reading.case_timeline import case_timeline
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.following import titles_beside
from evenhand.work.recording import Stale

SHOWN = 12


@may(*sorted(MAY_TELL - {"system"}))
def record_event(request: StaffRequest, reference: str) -> HttpResponse:
    """The kinds, or the form of one; what is sent is taken, with everything that follows from it."""
    view = case_or_absent(request, reference)
    name = request.GET.get("kind", "")
    if not name:
        return _page(request, view, kinds=kinds(reference), form=None)
    if name not in KNOWN:
        raise absent("kind of news")
    if request.method != "POST":
        return _page(request, view, form=_form(view, name, None), what=words_of(name))
    typed, seen = read_form(KNOWN[name], request.POST), seen_by(request)
    if typed.command is None:
        return _again(request, view, name, typed)
    outcome = become_known(request.staff.actor, reference, typed.command, seen=seen, key=key_of(request))

    def refused(refusal: Refusal) -> HttpResponse:
        return _again(request, view, name, Typed(None, typed.raw, {refusal.field or "": refusal.sentence}))

    def stale(found: Stale) -> HttpResponse:
        now = case_or_absent(request, reference)
        return stale_page(
            request, now, found, words_of(name), "summary", reverse("case", args=[reference]),
            seen=seen.version, typed=typed_words(KNOWN[name], typed.raw), form=_form(now, name, typed),
        )  # fmt: skip

    done = f"Recorded: {words_of(name).rstrip('.')}."
    to = reverse("case", args=[reference])
    beside = titles_beside(view.state)
    return went_on(request, outcome, to, done, reference=reference, others=beside, on_refusal=refused, on_stale=stale)


def _form(view: CaseView, name: str, typed: Typed[Any] | None) -> dict[str, Any]:
    return {
        "action": f"{reverse('record-event', args=[view.reference])}?kind={name}",
        "button": BUTTON,
        "hidden": drawn_from(view.state.version, view.today),
        "fields": draw_fields(
            KNOWN[name],
            proposed={"source": "Paying parent"},
            typed=typed.raw if typed else None,
            errors=typed.errors if typed else None,
        ),
    }


def _again(request: StaffRequest, view: CaseView, name: str, typed: Typed[Any]) -> HttpResponse:
    errors = by_field(typed.errors)
    form = _form(view, name, typed)
    return _page(request, view, status=422, form=form, what=words_of(name), errors=errors)


def _page(request: StaffRequest, view: CaseView, **content: Any) -> HttpResponse:
    recently = lately(case_timeline(view, kind="people", limit=SHOWN))
    return case_page(
        request, "record_event.html", TITLE, view, "record-event", recently=recently, follows=None, **content
    )
