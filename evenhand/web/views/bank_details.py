"""Recording bank details. The account number and the roll number are never given back, whatever comes of the form."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.paying import BankAccountAsked, RecordBankDetails
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages.case_form import case_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.case import case_or_absent
from evenhand.work.commands import CommandKey
from evenhand.work.reading.case_view import CaseView
from evenhand.work.record_bank_details import MAY_RECORD, TypedAccount, record_bank_details
from evenhand.work.recording import Stale

TITLE = "Bank details"
LEAD = (
    "They take the place of what is held from the day you give, and are shown masked from then on. After a refusal the "
    "account number is typed again: it is not sent back to this page."
)
NEVER_BACK = ("account", "roll")
SEALED = ("holder", "sort_code", *NEVER_BACK)


@may(*sorted(MAY_RECORD))
def bank_details(request: StaffRequest, reference: str) -> HttpResponse:
    """The form; what is sent replaces what is held."""
    view = case_or_absent(request, reference)
    if request.method != "POST":
        return _page(request, view, {}, {})
    about, account = read_form(RecordBankDetails, request.POST), read_form(BankAccountAsked, request.POST)
    raw, errors = _given_back(about.raw, account.raw), {**about.errors, **account.errors}
    if about.command is None or account.command is None:
        return _page(request, view, raw, errors)
    typed, seen = TypedAccount(**vars(account.command)), seen_by(request)
    outcome = record_bank_details(request.staff.actor, reference, about.command, typed, seen=seen, key=_key(request))

    def refused(refusal: Refusal) -> HttpResponse:
        return _page(request, view, raw, {refusal.field or "account": refusal.sentence})

    def stale(found: Stale) -> HttpResponse:
        words = typed_words(RecordBankDetails, about.raw)
        back = reverse("bank-details", args=[reference])
        return stale_page(request, view, found, TITLE, "methods", back, seen=seen.version, typed=words, form=None)

    to = reverse("case-methods", args=[reference])
    return went_on(request, outcome, to, "Bank details recorded.", on_refusal=refused, on_stale=stale)


def _key(request: StaffRequest) -> CommandKey:
    """The key of the form without the words of the account: their keyed hash is added where they are sealed."""
    given = key_of(request)
    path, asked, sent = given.body
    return CommandKey(given.key, [path, asked, {name: value for name, value in sent.items() if name not in SEALED}])


def _given_back(*raws: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for raw in raws for name, value in raw.items() if name not in NEVER_BACK}


def _page(request: StaffRequest, view: CaseView, raw: Mapping[str, Any], errors: Mapping[str, str]) -> HttpResponse:
    who = request.GET.get("who", "")
    proposed = {"from_on": view.today, "role": who if who in tuple(Role) else ""}
    typed = raw or None
    fields = [
        *draw_fields(RecordBankDetails, proposed=proposed, typed=typed, errors=errors),
        *draw_fields(BankAccountAsked, typed=typed, errors=errors),
    ]
    for each in fields:
        if each["name"] in SEALED:
            each |= {"kind": "text", "autocomplete": "off", "short": each["name"] in ("sort_code", "account")}
    form = {
        "action": request.get_full_path() if who else request.path,
        "button": "Record bank details",
        "hidden": drawn_from(view.state.version, view.today),
        "fields": fields,
    }
    return case_form(request, TITLE, view, "methods", LEAD, form, errors)
