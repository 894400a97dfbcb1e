"""Weekly maintenance from figures that somebody types. Nothing is stored, and no figure stands in an address."""

from typing import Any

from django.http import HttpResponse

from evenhand.domain.refusal import Refusal
from evenhand.web.forms.by_field import by_field
from evenhand.web.forms.figures import read_figures
from evenhand.web.frame import page
from evenhand.web.pages.calculated import calculated
from evenhand.web.pages.figures import DO, groups
from evenhand.web.pages.figures_known import known_at_first
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.calculate import calculate as work_out
from evenhand.work.roles import READERS

REFUSED_AT = {"receiving_parents": "opportunity_from", "schedule": "schedule_from"}


@may(*READERS)
def calculate(request: StaffRequest) -> HttpResponse:
    """The form, with what is known of a case where one is named; what is sent is answered with its working."""
    reference = request.GET.get("case", "")
    view = case_or_absent(request, reference) if reference else None
    if request.method != "POST":
        return _page(request, reference, known_at_first(request.staff.today, view), {})
    typed = read_figures(request.POST)
    if typed.form is None:
        errors = {name: text for name, text in DO.items() if name in typed.wrong}
        return _page(request, reference, typed.raw, errors)
    answer = work_out(typed.form)
    if isinstance(answer, Refusal):
        return _page(request, reference, typed.raw, {REFUSED_AT.get(answer.field, answer.field): answer.sentence})
    return _page(request, reference, typed.raw, {}, result=calculated(answer))


def _page(request: StaffRequest, reference: str, raw: Any, errors: dict[str, str], **more: Any) -> HttpResponse:
    return page(
        request,
        "calculate.html",
        "Calculate",
        "calculate",
        status=422 if errors else 200,
        errors=by_field(errors),
        errors_title="Not worked out yet",
        groups=groups(raw, errors),
        of_case=reference,
        **{"result": None} | more,
    )
