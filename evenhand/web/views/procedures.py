"""The office's procedures, for everybody: the list, each one drawn from its data, and one as it stands on a request."""

from django.http import HttpResponse

from evenhand.web.frame import page
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.procedures.shown import listed, shown
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.web.views.desk import desk_or_absent
from evenhand.work.reading.procedures import procedures, told_procedure
from evenhand.work.roles import EVERYONE, READERS


@may(*EVERYONE)
def procedures_page(request: StaffRequest) -> HttpResponse:
    """Every procedure, by the process that staff know it under."""
    return page(request, "procedures.html", "Procedures", groups=listed(procedures()))


@may(*EVERYONE)
def procedure(request: StaffRequest, name: str) -> HttpResponse:
    """One procedure: its picture and its table."""
    told = told_procedure(name)
    if told is None:
        raise absent("procedure")
    seen = shown(told)
    return page(request, "procedure.html", seen["title"], procedure=seen)


@may(*READERS)
def request_procedure(request: StaffRequest, number: int) -> HttpResponse:
    """The procedure of a request that this person may see, with how each of its tasks stands."""
    at = desk_or_absent(request, number)
    told = told_procedure(at.procedure.id)
    if told is None:
        raise absent("procedure")
    return case_page(
        request,
        "request_procedure.html",
        told.procedure.title,
        at.view,
        "compliance",
        procedure=shown(told, at),
        of_request={"number": number, "version": at.request.version},
    )
