"""What the office can answer of itself: a list of reports, each a page, and a file of the same."""

from django.http import HttpResponse

from evenhand.domain.refusal import Refusal
from evenhand.web.frame import page
from evenhand.web.pages.reports.chart import chart
from evenhand.web.pages.reports.shown import csv_address, filters, listed, results, table
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import Refuse, absent
from evenhand.work.reporting.answer import NOT_TOLD, Answer, answer, closed_on
from evenhand.work.reporting.as_text import as_csv
from evenhand.work.reporting.registry import REPORTS, find
from evenhand.work.reporting.roles import SEE_REPORTS
from evenhand.work.visible import Absent

ASKED = ("since", "until", "by", "team", "scheme", "employment")


@may(*sorted(SEE_REPORTS))
def reports(request: StaffRequest) -> HttpResponse:
    """Every report, and up to when they tell."""
    return page(request, "reports/list.html", "Reports", "reports", reports=listed(REPORTS.values()), as_at=closed_on())


@may(*sorted(SEE_REPORTS))
def report(request: StaffRequest, name: str) -> HttpResponse:
    """Filters, the picture, the table, and the file."""
    found = _answer(request, name)
    if found is None:
        shown = REPORTS[name]
        return page(request, "reports/report.html", shown.title, "reports", report=shown, why=NOT_TOLD.sentence)
    return page(
        request,
        "reports/report.html",
        found.report.title,
        "reports",
        report=found.report,
        why="",
        as_at=found.asked.closed_on,
        filters=filters(found),
        chart=chart(found),
        table=table(found),
        nothing=found.empty,
        results=results(found),
        csv=csv_address(found),
    )


@may(*sorted(SEE_REPORTS))
def report_csv(request: StaffRequest, name: str) -> HttpResponse:
    """The same as a file for a spreadsheet: what rests on few is withheld in it."""
    found = _answer(request, name)
    if found is None:
        raise Refuse(422, "No day is closed yet", NOT_TOLD.sentence)
    return HttpResponse(
        as_csv(found).encode(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _answer(request: StaffRequest, name: str) -> Answer | None:
    """None where no closed day is told of yet. Errors: Refuse for what cannot be asked."""
    if find(name) is None:
        raise absent("report")
    found = answer(name, **{word: request.GET.get(word, "") for word in ASKED})  # type: ignore[arg-type]
    if isinstance(found, Absent):
        raise absent("report")
    if found == NOT_TOLD:
        return None
    if isinstance(found, Refusal):
        raise Refuse(400, "That cannot be asked of this report", found.sentence)
    return found
