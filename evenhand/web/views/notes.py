"""The Notes tab: reading, writing a note, and the record of what was weighed for the children."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import drawn_from, key_of
from evenhand.web.forms.by_field import by_field
from evenhand.web.outcome import went_on
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.notes import WELFARE, WRITTEN, notes, welfare, write_welfare
from evenhand.web.pages.words import NOTES
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.desk import add_note
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.who import staff_names
from evenhand.work.roles import READERS, WRITERS

PARTS = dict(zip(("decision", "considered", "conclusion"), WELFARE, strict=True))


@may(*READERS)
def case_notes(request: StaffRequest, reference: str) -> HttpResponse:
    """The notes; what is sent adds one."""
    view = case_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, {})
    typed = {name: request.POST.get(name, "").replace("\r\n", "\n") for name in ("kind", "text", *PARTS)}
    errors = _missing(typed)
    if errors:
        return _page(request, view, typed, errors)
    kind = NoteKind(typed["kind"])
    text = write_welfare({PARTS[name]: typed[name] for name in PARTS}) if kind is NoteKind.WELFARE else typed["text"]
    outcome = add_note(request.staff.actor, reference, kind, text, key=key_of(request))

    def again(refusal: Refusal) -> HttpResponse:
        return _page(request, view, typed, {refusal.field or "text": refusal.sentence})

    return went_on(request, outcome, reverse("case-notes", args=[reference]), "Note added.", on_refusal=again)


def _missing(typed: dict[str, str]) -> dict[str, str]:
    kinds = [str(kind) for kind in (*WRITTEN, NoteKind.WELFARE)]
    if typed["kind"] not in kinds:
        return {"kind": "Choose what the note is about"}
    asked = PARTS if typed["kind"] == NoteKind.WELFARE else {"text": "Note"}
    return {name: f"{words}: fill this in" for name, words in asked.items() if not typed[name].strip()}


def _page(
    request: StaffRequest, view: CaseView, typed: dict[str, str], errors: dict[str, str] | None = None
) -> HttpResponse:
    names = staff_names({note.by for note in view.state.notes})
    wrong = errors or {}
    return case_page(
        request,
        "case_notes.html",
        "Notes",
        view,
        "notes",
        status=422 if wrong else 200,
        errors=by_field(wrong),
        notes=notes(view, names),
        welfare=welfare(view, names),
        form=_form(view, typed, wrong) if request.staff.actor.roles & set(WRITERS) else None,
    )


def _form(view: CaseView, typed: dict[str, str], errors: dict[str, str]) -> dict[str, Any]:
    text = {"kind": "textarea", "name": "text", "label": "Note", "rows": 4}
    parts = [{"kind": "textarea", "name": name, "label": label, "rows": 3} for name, label in PARTS.items()]
    for field in (text, *parts):
        field |= {"value": typed.get(str(field["name"]), ""), "error": errors.get(str(field["name"]), "")}
    about = {
        "kind": "radios",
        "name": "kind",
        "label": "What is it about?",
        "value": typed.get("kind", str(NoteKind.GENERAL)),
        "error": errors.get("kind", ""),
        "options": [
            *({"value": str(kind), "label": NOTES[kind]} for kind in WRITTEN),
            {"value": str(NoteKind.WELFARE), "label": NOTES["welfare-of-the-child"], "fields": parts},
        ],
    }
    return {
        "action": reverse("case-notes", args=[view.reference]),
        "button": "Add the note",
        "hidden": drawn_from(view.state.version, view.today),
        "fields": [about, text | {"hint": "Leave it empty where the welfare of the child is recorded."}],
    }
