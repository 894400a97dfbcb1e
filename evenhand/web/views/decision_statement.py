"""What the office says in every discretionary decision: for everybody to read, and for an administrator to set."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.authority.statement import SetDecisionStatement
from evenhand.web.pages.office_form import OfficeForm, administrator_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.reading.decision_statements import decision_statements
from evenhand.work.roles import EVERYONE
from evenhand.work.set_decision_statement import set_decision_statement

TITLE = "Statement for discretionary decisions"


@may(*EVERYONE)
def decision_statement(request: StaffRequest) -> HttpResponse:
    """The one in force, a form for another one, and all that there were."""
    today, lines = request.staff.today, decision_statements(request.staff.today)
    now = next((line for line in lines if line.in_force), None)
    shown: dict[str, Any] = {
        "now": now,
        "later": [line for line in lines if line.from_on > today],
        "earlier": [line for line in lines if line.from_on <= today and line is not now],
    }
    form = OfficeForm(
        title=TITLE,
        lead="",
        button="Set the statement",
        asks=SetDecisionStatement,
        to=reverse("decision-statement"),
        back="",
        done="The statement is set.",
        proposed={"from_on": today, "text": now.text if now else ""},
        rows=10,
        template="decision_statement.html",
        more=shown,
    )
    return administrator_form(
        request, form, "You cannot set the statement", partial(set_decision_statement, request.staff.actor)
    )
