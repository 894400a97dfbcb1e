"""The forms behind the Methods tab: how the receiving parent is paid, employers, orders to them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.procedures import paying
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.outcome import stale_page, went_on
from evenhand.web.pages import paying_forms as words
from evenhand.web.pages.case_form import case_form
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.web.views.case import case_or_absent
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.paying.deciding import MAY_CHANGE
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.methods_view import MethodsView, methods_view
from evenhand.work.record_employer import MAY_RECORD, end_employer, record_employer
from evenhand.work.recording import Stale
from evenhand.work.set_deduction_order import MAY_SET, end_deduction_order, set_deduction_order
from evenhand.work.set_method_to import set_method_to
from evenhand.work.visible import Absent

Act = Callable[[Any, Seen, CommandKey], Outcome | Absent]


@dataclass(frozen=True)
class Asked:
    """One form: its command, its words, what stands in it at first, and what records it.

    Attributes:
        version: of the case, or of the account where that is what is written.
    """

    kind: type
    words: words.FormWords
    version: int
    proposed: dict[str, Any] = field(default_factory=dict)
    offered: dict[str, tuple[str, ...]] = field(default_factory=dict)


@may(*sorted(MAY_CHANGE))
def method_to(request: StaffRequest, reference: str) -> HttpResponse:
    """How the receiving parent is paid."""
    view = case_or_absent(request, reference)
    live = next((str(item.kind) for item in view.state.pays_to if item.until is None), "")
    proposed = {"kind": live, "from_on": view.today}
    asked = Asked(paying.SetMethodTo, words.METHOD_TO, view.state.version, proposed)
    actor = request.staff.actor
    return _form(
        request, view, asked, lambda told, seen, key: set_method_to(actor, reference, told, seen=seen, key=key)
    )


@may(*sorted(MAY_RECORD))
def employer(request: StaffRequest, reference: str, number: int = 0) -> HttpResponse:
    """An employer, new or with other facts. What is held of one is not shown here: it is a whereabouts."""
    view, known = _with_methods(request, reference)
    if number and not any(item.number == number and item.until is None for item in known.employers):
        raise absent("employer")
    pays = next((item.pay_frequency for item in known.employers if item.number == number), "")
    proposed = {"from_on": view.today, "nation": view.state.paying.nation, "pay_frequency": pays}
    said = words.employer_again(number) if number else words.EMPLOYER
    asked = Asked(paying.RecordEmployer, said, view.state.version, proposed)
    actor = request.staff.actor
    return _form(
        request, view, asked,
        lambda told, seen, key: record_employer(actor, reference, told, number or None, seen=seen, key=key),
    )  # fmt: skip


@may(*sorted(MAY_RECORD))
def employer_end(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """An employer is one no longer."""
    view, known = _with_methods(request, reference)
    if not any(item.number == number and item.until is None for item in known.employers):
        raise absent("employer")
    asked = Asked(paying.EndOn, words.employer_end(number), view.state.version, {"on": view.today})
    actor = request.staff.actor
    return _form(
        request,
        view,
        asked,
        lambda told, seen, key: end_employer(actor, reference, number, told.on, seen=seen, key=key),
    )


@may(*sorted(MAY_SET))
def deduction_order(request: StaffRequest, reference: str) -> HttpResponse:
    """An order to one employer, issued or varied."""
    view, known = _with_methods(request, reference)
    if known.account is None:
        raise absent("account")
    numbers = tuple(str(item.number) for item in known.employers if item.until is None)
    only = numbers[0] if len(numbers) == 1 else ""
    proposed = {
        "employment": request.GET.get("employer", only), "issued_on": view.today, "weekly": known.proposed,
        "net_weekly": view.state.paying.net_weekly if only else None,
        "kind": "Deduction from Earnings Order",
    }  # fmt: skip
    asked = Asked(paying.SetOrder, words.ORDER, known.account.version, proposed, {"employment": numbers})
    actor = request.staff.actor
    return _form(
        request, view, asked, lambda told, seen, key: set_deduction_order(actor, reference, told, seen=seen, key=key)
    )


@may(*sorted(MAY_SET))
def order_end(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """An order ends without another."""
    view, known = _with_methods(request, reference)
    if known.account is None or not any(item.number == number and item.ended_on is None for item in known.orders):
        raise absent("order")
    asked = Asked(paying.EndOn, words.order_end(number), known.account.version, {"on": view.today})
    actor = request.staff.actor
    return _form(
        request, view, asked,
        lambda told, seen, key: end_deduction_order(actor, reference, number, told.on, seen=seen, key=key),
    )  # fmt: skip


def _with_methods(request: StaffRequest, reference: str) -> tuple[CaseView, MethodsView]:
    view = case_or_absent(request, reference)
    return view, methods_view(view, request.staff.actor)


def _form(request: StaffRequest, view: CaseView, asked: Asked, act: Act) -> HttpResponse:
    """Draws the form; what is sent is recorded, or stands in it again with what to do."""
    if request.method != "POST":
        return _page(request, view, asked, None)
    typed: Typed[Any] = read_form(asked.kind, request.POST)
    if typed.command is None:
        return _page(request, view, asked, typed)
    outcome = act(typed.command, seen_by(request), key_of(request))
    back = reverse("case-methods", args=[view.reference])

    def refused(refusal: Refusal) -> HttpResponse:
        return _page(request, view, asked, Typed(None, typed.raw, {refusal.field or "": refusal.sentence}))

    def stale(found: Stale) -> HttpResponse:
        return stale_page(
            request, view, found, asked.words.title, "methods", back, seen=view.state.version,
            typed=typed_words(asked.kind, typed.raw), form=form_of(request, asked, typed),
        )  # fmt: skip

    return went_on(request, outcome, back, asked.words.done, on_refusal=refused, on_stale=stale)


def form_of(request: StaffRequest, asked: Asked, typed: Typed[Any] | None) -> dict[str, Any]:
    """The form, with what was typed."""
    fields = draw_fields(
        asked.kind,
        proposed=asked.proposed,
        typed=typed.raw if typed else None,
        errors=typed.errors if typed else None,
        offered=asked.offered,
    )
    for each in fields:
        if each["name"] == "employment":
            words.name_employers(each, asked.offered["employment"])
    return {
        "action": request.path,
        "button": asked.words.button,
        "hidden": drawn_from(asked.version, request.staff.today),
        "fields": fields,
    }


def _page(request: StaffRequest, view: CaseView, asked: Asked, typed: Typed[Any] | None) -> HttpResponse:
    errors, form = typed.errors if typed else {}, form_of(request, asked, typed)
    return case_form(request, asked.words.title, view, "methods", asked.words.lead, form, errors)
