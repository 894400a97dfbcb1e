"""The one page that every entry by hand is made on: what it does, its form, or why it is not possible."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, drawn_from, key_of, read_form, seen_by, typed_words
from evenhand.web.forms.by_field import by_field
from evenhand.web.outcome import went_on
from evenhand.web.pages.account.frame import account_or_absent, account_page
from evenhand.web.pages.why import why_of
from evenhand.web.permissions import StaffRequest
from evenhand.work.outcome import Outcome, Stale
from evenhand.work.reading.account_view import AccountView
from evenhand.work.visible import Absent

STALE = "Not recorded: the account changed while you were typing"


@dataclass(frozen=True)
class Hand:
    """An entry by hand.

    Attributes:
        asks: the command whose questions are the form.
        case: the case it is made on; empty where one must be chosen first.
        refusal: why it is not possible now, where it is known before anything is typed.
    """

    title: str
    lead: str
    button: str
    asks: type
    here: str
    done: str
    case: str | None = None
    proposed: Mapping[str, Any] = field(default_factory=dict)
    hints: Mapping[str, str] | None = None
    offered: Mapping[str, tuple[str, ...]] | None = None
    refusal: Refusal | None = None


def case_of(request: StaffRequest, reference: str) -> tuple[AccountView, str]:
    """The account, and the case that the address names or the only one there is; otherwise an empty text."""
    view = account_or_absent(request, reference)
    asked = request.GET.get("case", "")
    if view.case(asked):
        return view, asked
    return view, view.references[0] if len(view.references) == 1 else ""


def hand_page(
    request: StaffRequest, view: AccountView, hand: Hand, does: Callable[..., Outcome | Absent]
) -> HttpResponse:
    """Shows the form; what is sent is recorded, or comes back with what to do."""
    if request.method != "POST" or hand.case == "":
        return _page(request, view, hand, None)
    typed: Typed[Any] = read_form(hand.asks, request.POST)
    seen = seen_by(request)
    if typed.command is None:
        return _page(request, view, hand, typed)
    outcome = does(typed.command, seen=seen, key=key_of(request))

    def refused(refusal: Refusal) -> HttpResponse:
        asked = {field["name"] for field in draw_fields(hand.asks)}
        name = refusal.field if refusal.field in asked else next(iter(asked), "")
        return _page(request, view, hand, Typed(None, typed.raw, {name: refusal.sentence}), refusal)

    def stale(found: Stale) -> HttpResponse:
        now = account_or_absent(request, view.reference)
        return _page(request, now, hand, Typed(None, typed.raw, {}), stale=found)

    to = reverse("account-ledger", args=[view.reference])
    return went_on(request, outcome, to, hand.done, on_refusal=refused, on_stale=stale)


def _page(
    request: StaffRequest,
    view: AccountView,
    hand: Hand,
    typed: Typed[Any] | None,
    refusal: Refusal | None = None,
    stale: Stale | None = None,
) -> HttpResponse:
    errors = typed.errors if typed else {}
    shown = refusal or hand.refusal
    status = 409 if stale else 422 if errors else 200
    return account_page(
        request,
        "account/form.html",
        STALE if stale else hand.title,
        view,
        "account",
        status=status,
        errors=by_field(errors),
        lead=hand.lead,
        stale=stale.sentence if stale else "",
        typed=typed_words(hand.asks, typed.raw) if stale and typed else [],
        chosen=hand.case,
        choose=[
            {"text": f"Case {case.reference}, {case.receiving.name}", "href": f"{hand.here}?case={case.reference}"}
            for case in view.cases
        ]
        if hand.case == ""
        else [],
        refused={"sentence": shown.sentence, "why": why_of(shown.steps, shown.rules)} if shown else None,
        form=_form(view, hand, typed) if hand.case != "" and not hand.refusal else None,
    )


def _form(view: AccountView, hand: Hand, typed: Typed[Any] | None) -> dict[str, Any]:
    return {
        "action": f"{hand.here}?case={hand.case}" if hand.case else hand.here,
        "button": hand.button,
        "hidden": drawn_from(view.state.version, view.today),
        "fields": draw_fields(
            hand.asks,
            proposed=hand.proposed,
            typed=typed.raw if typed else None,
            errors=typed.errors if typed else None,
            offered=hand.offered,
            hints=hand.hints,
        ),
    }
