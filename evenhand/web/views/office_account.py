"""The office's own bank accounts: for everybody to read, and for an administrator to set."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.office_account import SetOfficeAccount
from evenhand.web.pages.office_form import OfficeForm, administrator_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.work.asking import questions
from evenhand.work.reading.office_accounts import office_accounts
from evenhand.work.roles import EVERYONE
from evenhand.work.set_office_account import set_office_account

TITLE = "Our bank accounts"


@may(*EVERYONE)
def office_account(request: StaffRequest) -> HttpResponse:
    """Those that were set, and a form for another one."""
    (use,) = (item for item in questions(SetOfficeAccount) if item.name == "use")
    shown: dict[str, Any] = {
        "accounts": [{**vars(item), "use": use.words_of(item.use)} for item in office_accounts(request.staff.today)]
    }
    form = OfficeForm(
        title=TITLE,
        lead="",
        button="Set the account",
        asks=SetOfficeAccount,
        to=reverse("office-account"),
        back="",
        done="The account is set.",
        proposed={"from_on": request.staff.today},
        template="office_account.html",
        more=shown,
    )
    return administrator_form(
        request, form, "You cannot set an account", partial(set_office_account, request.staff.actor)
    )
