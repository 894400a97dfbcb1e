"""What would be if dated parameters were others: a scenario is written, run over the office's cases, and shown."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse

from evenhand.domain.refusal import Refusal
from evenhand.letters.pdf import CannotPrint
from evenhand.web.frame import page
from evenhand.web.pages.reports.what_if import changeable, fields, listed, shown
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.documents import to_html, to_pdf
from evenhand.work.reporting.roles import SEE_REPORTS
from evenhand.work.what_if.as_csv import as_csv
from evenhand.work.what_if.ask import ask
from evenhand.work.what_if.compose import UNPRINTABLE, compose
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.scenarios import LONGEST, shipped

TITLE = "What if"
FILES = {
    "csv": ("text/csv; charset=utf-8", lambda found: as_csv(found).encode()),
    "pdf": ("application/pdf", lambda found: to_pdf(compose(found))),
    "html": ("text/html; charset=utf-8", lambda found: to_html(compose(found)).encode()),
}


@may(*sorted(SEE_REPORTS))
def what_if(request: StaffRequest) -> HttpResponse:
    """The form, with a scenario that comes with the product where one is named; what is sent is run."""
    if request.method != "POST":
        return _page(request, shipped().get(request.GET.get("scenario", ""), ""), ())
    raw, kind = _sent(request), request.POST.get("as", "page")
    found = ask(raw, outside=kind in FILES)
    if isinstance(found, Refusal):
        return _page(request, raw, (found.sentence,))
    if not isinstance(found, WhatIf):
        return _page(request, raw, found)
    if kind in FILES:
        content, write = FILES[kind]
        try:
            body = write(found)
        except CannotPrint:
            return _page(request, raw, (UNPRINTABLE,))
        name = f"what-if-{found.scenario.digest}.{kind}"
        return HttpResponse(
            body, content_type=content, headers={"Content-Disposition": f'attachment; filename="{name}"'}
        )
    return _page(request, found.scenario.text, (), result=shown(found))


def _sent(request: StaffRequest) -> str | bytes:
    """The file, or what was written; a file that is longer than any scenario is not read whole."""
    file = request.FILES.get("file")
    if isinstance(file, UploadedFile) and file.size:
        return file.read(LONGEST + 1)
    return request.POST.get("text", "")


def _page(request: StaffRequest, raw: str | bytes, faults: tuple[str, ...], **more: Any) -> HttpResponse:
    text = raw if isinstance(raw, str) else raw.decode("utf-8", "replace")
    return page(
        request,
        "reports/what_if.html",
        TITLE,
        "reports",
        status=422 if faults else 200,
        errors=[{"text": fault, "name": "text"} for fault in faults],
        errors_title="Not run yet",
        listed=listed(),
        fields=fields(text, faults),
        parameters=changeable(request.staff.today),
        today=request.staff.today,
        **{"result": None} | more,
    )
