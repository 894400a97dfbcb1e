"""Suspense: money that waits for somebody to say whose it is, and money that went back and waits to be explained."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.account.receipt_commands import ExplainTakenBack, MatchReceipt, ReturnToPayer
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form
from evenhand.web.forms.by_field import by_field
from evenhand.web.frame import page
from evenhand.web.outcome import went_on
from evenhand.web.pages import suspense as words
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.explain_taken_back import explain_taken_back
from evenhand.work.match_receipt import match_receipt
from evenhand.work.money_in.roles import MATCH, SEE_SUSPENSE, SETTLE
from evenhand.work.reading.search import search
from evenhand.work.reading.suggestions import suggestions
from evenhand.work.reading.suspense import MOST, Waiting, Went, suspense, waiting_receipt, waiting_taken_back
from evenhand.work.return_to_payer import return_to_payer

PLACE = "suspense"


@may(*sorted(SEE_SUSPENSE))
def suspense_page(request: StaffRequest) -> HttpResponse:
    """What waits, oldest first."""
    found = suspense(request.staff.actor)
    return page(
        request,
        "suspense.html",
        "Payments in suspense",
        PLACE,
        waiting=[words.waiting(item) for item in found.waiting],
        count=found.count,
        total=spoken(found.pence),
        went=[words.went(item, request.staff.actor) for item in found.went],
        went_count=found.went_count,
        returned=[words.returned(item) for item in found.returned],
        most=MOST,
    )


@may(*sorted(MATCH))
def suspense_entry(request: StaffRequest, receipt: int) -> HttpResponse:
    """One payment with what speaks for whom; what is sent matches it."""
    if request.method == "POST":
        return _matched(request, receipt)
    return _entry(request, _waits(request, receipt), None)


def _waits(request: StaffRequest, receipt: int) -> Waiting:
    found = waiting_receipt(request.staff.actor, receipt)
    if found is None:
        raise absent("payment in suspense")
    return found


def _matched(request: StaffRequest, receipt: int) -> HttpResponse:
    typed: Typed[MatchReceipt] = read_form(MatchReceipt, request.POST)
    if typed.command is None:
        return _entry(request, _waits(request, receipt), typed)
    outcome = match_receipt(request.staff.actor, receipt, typed.command, key=key_of(request))

    def again(refusal: Refusal) -> HttpResponse:
        return _entry(request, _waits(request, receipt), Typed(None, typed.raw, {"to": refusal.sentence}))

    return went_on(request, outcome, reverse("suspense"), "The money is posted to the account.", on_refusal=again)


def _entry(request: StaffRequest, found: Waiting, typed: Typed[MatchReceipt] | None) -> HttpResponse:
    actor, asked = request.staff.actor, request.GET.get("q", "").strip()
    errors = typed.errors if typed else {}
    looked = search(actor, asked, request.staff.today) if asked else None
    return page(
        request,
        "suspense_entry.html",
        f"{spoken(found.pence)} of {found.received_on:%-d %B %Y}",
        PLACE,
        status=422 if errors else 200,
        errors=by_field(errors),
        money=words.waiting(found),
        details=words.details(found),
        suggestions=[words.suggested(item) for item in suggestions(actor, found)],
        asked=asked,
        may_return=reverse("return-to-payer", args=[found.id]) if actor.roles & SETTLE else "",
        looked={"rows": [words.found(item) for item in looked.found], "hint": looked.hint} if looked else None,
        hidden=drawn_from(1, request.staff.today),
        form=_form(request, reverse("suspense-entry", args=[found.id]), "Match it", MatchReceipt, typed),
    )


@may(*sorted(SETTLE))
def return_payment(request: StaffRequest, receipt: int) -> HttpResponse:
    """Money that is nobody's here: what is sent records that it went back to who paid it."""
    found, typed = _waits(request, receipt), None
    here = reverse("return-to-payer", args=[receipt])
    if request.method == "POST":
        typed = read_form(ReturnToPayer, request.POST)
        if typed.command is not None:
            outcome = return_to_payer(request.staff.actor, receipt, typed.command, key=key_of(request))
            raw = typed.raw

            def again(refusal: Refusal) -> HttpResponse:
                return _returning(request, found, here, Typed(None, raw, {"why": refusal.sentence}))

            return went_on(request, outcome, reverse("suspense"), "It is recorded as sent back.", on_refusal=again)
    return _returning(request, found, here, typed)


def _returning(request: StaffRequest, found: Waiting, here: str, typed: Typed[ReturnToPayer] | None) -> HttpResponse:
    errors = typed.errors if typed else {}
    return page(
        request,
        "return_to_payer.html",
        f"Return {spoken(found.pence)} to who paid it",
        PLACE,
        status=422 if errors else 200,
        errors=by_field(errors),
        details=words.details(found),
        back=reverse("suspense-entry", args=[found.id]),
        form=_form(request, here, "Record that it went back", ReturnToPayer, typed),
    )


@may(*sorted(SETTLE))
def taken_back(request: StaffRequest, number: int) -> HttpResponse:
    """Money that went back: what it was."""
    typed: Typed[ExplainTakenBack] | None = None
    if request.method == "POST":
        typed = read_form(ExplainTakenBack, request.POST)
        if typed.command is not None:
            outcome = explain_taken_back(request.staff.actor, number, typed.command, key=key_of(request))
            raw = typed.raw

            def again(refusal: Refusal) -> HttpResponse:
                wrong = {refusal.field or "receipt": refusal.sentence}
                return _went(request, _that_went(request, number), Typed(None, raw, wrong))

            return went_on(request, outcome, reverse("suspense"), "It is explained.", on_refusal=again)
    return _went(request, _that_went(request, number), typed)


def _that_went(request: StaffRequest, number: int) -> Went:
    found = waiting_taken_back(request.staff.actor, number)
    if found is None:
        raise absent("money that went back")
    return found


def _went(request: StaffRequest, found: Went, typed: Typed[ExplainTakenBack] | None) -> HttpResponse:
    errors = typed.errors if typed else {}
    return page(
        request,
        "taken_back.html",
        f"{spoken(found.pence)} that went back",
        PLACE,
        status=422 if errors else 200,
        errors=by_field(errors),
        details=words.went_details(found),
        form=_form(request, reverse("taken-back", args=[found.id]), "Record what it was", ExplainTakenBack, typed),
    )


def _form(request: StaffRequest, action: str, button: str, kind: type, typed: Typed[Any] | None) -> dict[str, Any]:
    return {
        "action": action,
        "button": button,
        "hidden": drawn_from(1, request.staff.today),
        "fields": draw_fields(kind, typed=typed.raw if typed else None, errors=typed.errors if typed else None),
    }
