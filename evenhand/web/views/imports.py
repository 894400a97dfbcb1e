"""Takes a file into the office: what landed is counted, and what was refused is named."""

from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse

from evenhand.config.upload_limit import MOST_MIB
from evenhand.web.forms.by_field import by_field
from evenhand.web.forms.uploaded import LARGER, chosen_file, unlike
from evenhand.web.frame import page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import Refuse
from evenhand.work.files import Faults
from evenhand.work.imports import GRANT_MISSING, IMPORTS, SENDERS, Import

TITLE = "Take a file in"
MOST_LINES = 200


@may(*SENDERS)
def imports(request: StaffRequest) -> HttpResponse:
    """The form; what is sent is taken line by line, and the same file again changes nothing."""
    actor = request.staff.actor
    kinds = {name: kind for name, kind in IMPORTS.items() if kind.for_roles_of(actor)}
    if request.method != "POST":
        return page(request, "imports.html", TITLE, form=_form(kinds) if actor.restricted else None, why=GRANT_MISSING)
    if not actor.restricted:
        raise Refuse(403, "You cannot send a file", GRANT_MISSING)
    chosen, file = request.POST.get("kind", ""), chosen_file(request, "file")
    errors: dict[str, str] = {}
    if chosen not in kinds:
        errors["kind"] = "Kind of file: choose one"
    if isinstance(file, str):
        errors["file"] = file
    elif not errors and (wrong := unlike(file, kinds[chosen])):
        errors["file"] = wrong
    if errors or isinstance(file, str):
        listed = by_field(errors)
        return page(
            request,
            "imports.html",
            TITLE,
            status=422,
            errors=listed,
            errors_title="Not taken yet",
            form=_form(kinds, chosen, errors),
        )
    return page(request, "imports.html", TITLE, form=_form(kinds), result=_taken(request, kinds[chosen], file))


def _taken(request: StaffRequest, kind: Import, file: UploadedFile) -> dict[str, Any]:
    named: list[Faults] = []

    def hear(refused: Faults) -> None:
        if len(named) < MOST_LINES:
            named.append(refused)

    report = kind.take(request.staff.actor, cast(BinaryIO, file.file), on_refused=hear, keep=False)
    return {
        "kind": kind.words,
        "file": file.name,
        "seen_before": getattr(report, "seen_before", False),
        "lines": report.lines,
        "taken": report.taken,
        "unchanged": report.unchanged,
        "refused": report.refused_count,
        "faults": [fault for line in named for fault in line.faults],
        "named": len(named),
    }


def _form(kinds: dict[str, Import], chosen: str = "", errors: dict[str, str] | None = None) -> dict[str, Any]:
    wrong = errors or {}
    options = [{"value": name, "label": kind.words, "hint": kind.holds} for name, kind in kinds.items()]
    return {
        "action": reverse("imports"),
        "button": "Take the file in",
        "fields": [
            {"kind": "radios", "name": "kind", "label": "Kind of file", "options": options, "value": chosen,
             "error": wrong.get("kind", "")},
            {"kind": "file", "name": "file", "label": "File", "error": wrong.get("file", ""),
             "hint": f"In UTF-8, up to {MOST_MIB} MiB. {LARGER}."},
        ],
    }  # fmt: skip
