"""The Methods tab, and the look at one parent's bank details in full."""

from django.http import HttpResponse
from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.refusal import Refusal
from evenhand.web.forms.by_field import by_field
from evenhand.web.pages import methods, methods_held
from evenhand.web.pages.case_frame import case_page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import Refuse, absent
from evenhand.web.views.case import case_or_absent
from evenhand.work.paying.deciding import MAY_CHANGE
from evenhand.work.reading.methods_view import methods_view
from evenhand.work.record_bank_details import MAY_RECORD as MAY_RECORD_BANK
from evenhand.work.record_employer import MAY_RECORD as MAY_RECORD_EMPLOYER
from evenhand.work.roles import READERS
from evenhand.work.set_deduction_order import MAY_SET
from evenhand.work.show_bank_details import MAY_SHOW, BankDetailsShown, show_bank_details
from evenhand.work.visible import Absent


@may(*READERS)
def case_methods(request: StaffRequest, reference: str) -> HttpResponse:
    """How money comes in and goes out. What is sent asks for one parent's account in full, with a reason."""
    view, actor = case_or_absent(request, reference), request.staff.actor
    shown: BankDetailsShown | None = None
    typed: dict[str, str] = {}
    errors: dict[str, str] = {}
    if request.method == "POST":
        who = request.POST.get("who", "")
        if who not in tuple(Role):
            raise Refuse(400, "This form was not whole", "Open the page again, and choose a person.")
        typed = {f"reason-{who}": request.POST.get(f"reason-{who}", "")}
        found = show_bank_details(actor, reference, Role(who), typed[f"reason-{who}"])
        if isinstance(found, Absent):
            raise absent("case")
        if isinstance(found, Refusal):
            errors = {f"reason-{who}": found.sentence}
        else:
            shown = found
    known, roles, rules = methods_view(view, actor), actor.roles, the_book().rules
    may_order = bool(roles & MAY_SET) and known.account is not None
    may_employ = bool(roles & MAY_RECORD_EMPLOYER)
    at = [reference]
    return case_page(
        request,
        "case_methods.html",
        "Methods",
        view,
        "methods",
        status=422 if errors else 200,
        errors=by_field(errors),
        live=methods.live(view),
        balance=methods.balance(view),
        ended=methods.ended(view),
        rate=methods.rate(view, known),
        problems=methods.problems(view, known),
        changes=methods.changes(view, methods=bool(roles & MAY_CHANGE), bank=bool(roles & MAY_RECORD_BANK)),
        accounts=methods_held.accounts(view, known, shown, may_show=bool(roles & MAY_SHOW), typed=typed, errors=errors),
        employers=methods_held.employers(view, known, may_record=may_employ),
        orders=methods_held.orders(view, known, rules, may_set=may_order),
        several=methods_held.several(view, known),
        add_employer={"href": reverse("employer", args=at)} if may_employ else None,
        add_order={"href": reverse("deduction-order", args=at)} if may_order and known.employers else None,
    )
