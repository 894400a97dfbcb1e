"""The identity bar of an account: whose it is, and its cases. Every page below /accounts/ stands in it."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.web.frame import page
from evenhand.web.pages.words import plain, tag
from evenhand.web.permissions import StaffRequest
from evenhand.web.refusing import absent
from evenhand.work.reading.account_view import AccountView, view_account


def account_or_absent(request: StaffRequest, reference: str) -> AccountView:
    """The account; one with a restricted case is as absent as one that is not there (P1)."""
    view = view_account(reference, request.staff.actor, request.staff.today)
    if view is None:
        raise absent("account")
    return view


def account_page(
    request: StaffRequest, template: str, title: str, view: AccountView, tab: str, *, status: int = 200, **content: Any
) -> HttpResponse:
    """A page of an account in its frame."""
    return page(request, template, title, "cases", status=status, account=identity(view), tab=tab, **content)


def identity(view: AccountView) -> dict[str, Any]:
    """The paying parent, and each case with its receiving parent."""
    return {
        "reference": view.reference,
        "paying_parent": view.paying.name,
        "cases": [
            {
                "reference": case.reference,
                "name": case.receiving.name,
                "href": reverse("case", args=[case.reference]),
                "service": plain(case.service),
            }
            for case in view.cases
        ],
        "tags": [tag("Restricted", "bad")] if view.restricted else [],
    }
