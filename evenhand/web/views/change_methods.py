"""The whole live set of a case in one form, so that the shares always make the whole."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.account.live import live_set
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.domain.procedures.paying import ChangeMethods
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.forms.method_rows import FLAGS, Raw, fields_of_row, read_rows, rows_of
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages.case_form import case_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.change_methods import change_methods
from evenhand.work.paying.deciding import MAY_CHANGE
from evenhand.work.reading.case_view import CaseView
from evenhand.work.recording import Stale

TITLE = "Change how they pay"
LEAD = "This is the whole set as it is to be. A method that you leave out or change ends on the day you give."
BY_ROW = ("kind", "share", "frequency", "start", "flags")


@may(*sorted(MAY_CHANGE))
def methods_change(request: StaffRequest, reference: str) -> HttpResponse:
    """The form; what is sent sets the whole set."""
    view = case_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, None, rows_of(live_set(view.state.methods), view.today))
    typed, rows = read_form(ChangeMethods, request.POST), read_rows(request.POST)
    wrong = {**rows.errors, **typed.errors}
    if typed.command is None or wrong:
        return _page(request, view, Typed(None, typed.raw, wrong), rows.raw)
    command = replace(typed.command, methods=rows.methods)
    seen = seen_by(request)
    outcome = change_methods(request.staff.actor, reference, command, seen=seen, key=key_of(request))

    def refused(refusal: Refusal) -> HttpResponse:
        where = _in_its_row(refusal.field, rows.rows)
        return _page(request, view, Typed(None, typed.raw, {where: refusal.sentence}), rows.raw)

    def stale(found: Stale) -> HttpResponse:
        words = [
            *typed_words(ChangeMethods, typed.raw),
            *({"name": "Method", "value": said} for said in _said(rows.raw)),
        ]
        back = reverse("methods-change", args=[reference])
        return stale_page(request, view, found, TITLE, "methods", back, seen=seen.version, typed=words, form=None)

    to = reverse("case-methods", args=[reference])
    return went_on(request, outcome, to, "How they pay was changed.", on_refusal=refused, on_stale=stale)


def _in_its_row(field: str, rows: tuple[int, ...]) -> str:
    """The decision counts the methods, and the form its rows."""
    name, _, place = field.partition("-")
    return f"{name}-{rows[int(place) - 1]}" if name in BY_ROW and place else field or "methods"


def _said(raw: Raw) -> list[str]:
    return [
        " ".join(
            filter(None, (row["kind"], f"{row['share']}%", row["frequency"], *(FLAGS[flag] for flag in row["flags"])))
        )
        for row in raw
        if row["kind"]
    ]


def _page(request: StaffRequest, view: CaseView, typed: Typed[ChangeMethods] | None, raw: Raw) -> HttpResponse:
    errors = dict(typed.errors) if typed else {}
    chance = view.state.opportunity
    running = chance is not None and chance.status is not OpportunityStatus.LAPSED
    form: dict[str, Any] = {
        "action": reverse("methods-change", args=[view.reference]),
        "button": "Change how they pay",
        "hidden": drawn_from(view.state.version, view.today),
        "rows": [fields_of_row(row, values, errors) for row, values in enumerate(raw, 1)],
        "error": errors.get("methods", ""),
        "fields": draw_fields(
            ChangeMethods,
            proposed={"from_on": view.today},
            typed=typed.raw if typed else None,
            errors=errors,
            left_out=frozenset() if running else frozenset({"ends_order"}),
        ),
    }
    return case_form(request, TITLE, view, "methods", LEAD, form, errors, "case_methods_change.html")
