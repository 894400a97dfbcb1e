"""What every page shows around its own content: who is here, the business date, what is waiting, what just happened."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from evenhand.web.pages.guide import beside_address
from evenhand.web.permissions import Staff
from evenhand.work.imports import SENDERS
from evenhand.work.money_in.roles import SEE_SUSPENSE
from evenhand.work.payments.roles import EXPORT
from evenhand.work.reading.approvals import waiting_count
from evenhand.work.reading.due import next_due
from evenhand.work.reading.queue import my_count
from evenhand.work.reporting.roles import SEE_REPORTS
from evenhand.work.state.today import NoOffice, office

KINDS = {messages.SUCCESS: "success", messages.WARNING: "warning", messages.ERROR: "warning"}


def page(
    request: HttpRequest, template: str, title: str, place: str = "", *, status: int = 200, **content: Any
) -> HttpResponse:
    """One page in its frame."""
    frame = _of_staff(request.staff) if getattr(request, "staff", None) else _of_nobody()  # type: ignore[attr-defined]
    frame |= {
        "title": title,
        "place": place,
        "here": request.get_full_path(),
        "errors": [],
        "notices": notices(request),
        "help": help_of(request),
    }
    return render(request, template, frame | content, status=status)


def help_of(request: HttpRequest) -> dict[str, str] | None:
    """The page of the guide that helps here, for who is signed in."""
    at = request.resolver_match
    return beside_address(at.url_name or "") if at and getattr(request, "staff", None) else None


def notices(request: HttpRequest) -> list[dict[str, Any]]:
    """What just happened, told once."""
    return [{"kind": KINDS.get(item.level or 0, "info"), "text": str(item)} for item in messages.get_messages(request)]


def _of_staff(staff: Staff) -> dict[str, Any]:
    here = staff.office
    shown: dict[str, Any] = {
        "name": here.name,
        "business_date": here.business_date,
        "demonstration": here.demonstration,
        "next_due": None,
    }
    if here.demonstration:
        due = next_due(staff.actor, here.business_date)
        shown["next_due"] = {"on": due.on, "what": due.what} if due else None
    return {
        "person": {"name": staff.user.get_full_name() or staff.user.username, "role": ", ".join(staff.roles)},
        "nav": {
            "my_work_count": my_count(staff.work),
            "cases": staff.reads_cases,
            "team": staff.work.leads,
            "approvals": waiting_count(staff.actor, here.business_date) if staff.work.leads else None,
            "imports": bool(staff.actor.roles & set(SENDERS)),
            "payments": bool(staff.actor.roles & EXPORT),
            "suspense": bool(staff.actor.roles & SEE_SUSPENSE),
            "reports": bool(staff.actor.roles & SEE_REPORTS),
        },
        "office": shown,
    }


def _of_nobody() -> dict[str, Any]:
    try:
        here = office()
    except NoOffice:
        return {"person": None, "office": None}
    return {"person": None, "office": {"name": here.name, "business_date": here.business_date}}
