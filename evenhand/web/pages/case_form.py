"""A page of a case with one form."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from evenhand.web.forms.by_field import by_field
from evenhand.web.pages.case_frame import case_page
from evenhand.web.permissions import StaffRequest
from evenhand.work.reading.case_view import CaseView


def case_form(
    request: StaffRequest,
    title: str,
    view: CaseView,
    tab: str,
    lead: str,
    form: Mapping[str, Any],
    errors: Mapping[str, str],
    template: str = "case_form.html",
) -> HttpResponse:
    """The form under its title; 422 where something of it is wrong, with each error by the name of its field."""
    return case_page(
        request,
        template,
        title,
        view,
        tab,
        status=422 if errors else 200,
        errors=by_field(errors),
        lead=lead,
        form=form,
    )
