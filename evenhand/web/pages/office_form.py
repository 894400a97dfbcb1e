"""The one page on which the office itself is changed: what that does, its form, or why it is not possible."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from django.http import HttpResponse

from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed, draw_fields, key_of, read_form
from evenhand.web.forms.by_field import by_field
from evenhand.web.forms.typed import BLANK, BLANK_TEXT
from evenhand.web.frame import page
from evenhand.web.outcome import went_on
from evenhand.web.pages.why import why_of
from evenhand.web.permissions import StaffRequest
from evenhand.web.refusing import Refuse
from evenhand.work.administering import may_administer
from evenhand.work.outcome import Outcome, Stale
from evenhand.work.visible import Absent

Options = list[dict[str, str]]


@dataclass(frozen=True)
class OfficeForm:
    """A form on the office.

    Attributes:
        asks: the command whose questions are the form.
        to: where it goes on once it is recorded.
        choices: the options of questions whose answers only this office knows, such as its people.
        rows: the height of a long text.
        more: what the template shows beside the form.
    """

    title: str
    lead: str
    button: str
    asks: type
    to: str
    back: str
    done: str
    proposed: Mapping[str, Any] = field(default_factory=dict)
    choices: Mapping[str, Options] = field(default_factory=dict)
    rows: int = 3
    template: str = "office_form.html"
    more: Mapping[str, Any] = field(default_factory=dict)


def office_form(request: StaffRequest, form: OfficeForm, does: Callable[..., Outcome | Absent]) -> HttpResponse:
    """Shows the form; what is sent is recorded, or comes back as it was typed with what to do."""
    if request.method != "POST":
        return _page(request, form, None)
    typed: Typed[Any] = read_form(form.asks, request.POST)
    if typed.command is None:
        return _page(request, form, replace(typed, errors=_chosen(form, typed.errors)))

    def refused(refusal: Refusal) -> HttpResponse:
        asked = [each["name"] for each in draw_fields(form.asks)]
        name = refusal.field if refusal.field in asked else asked[0]
        return _page(request, form, Typed(None, typed.raw, {name: refusal.sentence}), refusal)

    def stale(found: Stale) -> HttpResponse:
        return _page(request, form, Typed(None, typed.raw, {"": found.sentence}), status=409)

    outcome = does(typed.command, key=key_of(request))
    return went_on(request, outcome, form.to, form.done, on_refusal=refused, on_stale=stale)


def administrator_form(
    request: StaffRequest, form: OfficeForm, refusal: str, does: Callable[..., Outcome | Absent]
) -> HttpResponse:
    """The same for what everybody reads and an administrator sets: for others the page is without its form."""
    if may_administer(request.staff.actor):
        return office_form(request, form, does)
    if request.method == "POST":
        raise Refuse(403, refusal, "An administrator does. Ask one.")
    return page(request, form.template, form.title, form=None, **form.more)


def _page(
    request: StaffRequest,
    form: OfficeForm,
    typed: Typed[Any] | None,
    refusal: Refusal | None = None,
    status: int = 422,
) -> HttpResponse:
    errors = typed.errors if typed else {}
    return page(
        request,
        form.template,
        form.title,
        status=status if errors else 200,
        errors=by_field(errors),
        lead=form.lead,
        refused=why_of(refusal.steps, refusal.rules) if refusal else None,
        back={"href": form.to, "text": form.back},
        form={
            "action": request.path,
            "button": form.button,
            "hidden": [{"name": "key", "value": uuid4().hex}],
            "fields": _fields(form, typed),
        },
        **form.more,
    )


def _chosen(form: OfficeForm, errors: Mapping[str, str]) -> dict[str, str]:
    """A list is chosen from, and not filled in."""
    return {
        name: text.replace(BLANK_TEXT, BLANK["select"]) if name in form.choices else text
        for name, text in errors.items()
    }


def _fields(form: OfficeForm, typed: Typed[Any] | None) -> list[dict[str, Any]]:
    drawn = draw_fields(
        form.asks,
        proposed=form.proposed,
        typed=typed.raw if typed else None,
        errors=typed.errors if typed else None,
    )
    for each in drawn:
        if each["name"] in form.choices:
            each |= {"kind": "select", "options": [{"value": "", "label": "Choose one"}, *form.choices[each["name"]]]}
        if each["kind"] == "textarea":
            each["rows"] = form.rows
    return drawn
