"""A walk of the guide: its steps, and the record that somebody did it."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.refusal import Refusal
from evenhand.web.forms import key_of
from evenhand.web.forms.by_field import by_field
from evenhand.web.frame import page
from evenhand.web.outcome import went_on
from evenhand.web.pages.guide import link_to, walk_shown
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.complete_walk import WalkDone, complete_walk
from evenhand.work.guide.pages import page_of
from evenhand.work.guide.walks import Walk, walks
from evenhand.work.outcome import Stale
from evenhand.work.reading.training import training_of
from evenhand.work.roles import EVERYONE

DONE = {"value": "yes", "label": "I have done each step of this walk"}


@may(*EVERYONE)
def walk(request: StaffRequest, name: str) -> HttpResponse:
    """Shows it; what is sent goes on the person's record, or comes back as it was answered."""
    found = walks().get(name)
    if found is None:
        raise absent("walk")
    if request.method != "POST":
        return _page(request, found, {}, {})
    given = {each.name: request.POST.get(each.name, "") for each in found.questions}
    done = request.POST.get("done", "") == DONE["value"]
    said = WalkDone(request.POST.get("version", ""), done, given)
    kept: dict[str, Any] = {**given, "done": [DONE["value"]] if done else []}

    def refused(refusal: Refusal) -> HttpResponse:
        name = refusal.field if refusal.field in kept else "done"
        return _page(request, found, kept, {name: refusal.sentence})

    def stale(news: Stale) -> HttpResponse:
        return _page(request, found, kept, {"done": news.sentence}, 409)

    outcome = complete_walk(request.staff.actor, name, said, key=key_of(request))
    went = partial(went_on, request, outcome, reverse("training"))
    return went(f"On your record: {found.title}.", on_refusal=refused, on_stale=stale)


def _page(
    request: StaffRequest, found: Walk, kept: Mapping[str, Any], errors: Mapping[str, str], status: int = 422
) -> HttpResponse:
    own = next((line for line in training_of(request.staff.actor) if line.walk == found.id), None)
    return page(
        request,
        "guide/walk.html",
        f"Walk: {found.title}",
        "guide",
        status=status if errors else 200,
        errors=by_field(errors),
        walk=walk_shown(found),
        guide=link_to(page_of(found.page)),
        own=own,
        form={
            "action": request.path,
            "button": "Record that I have done it",
            "hidden": [{"name": "version", "value": found.version}, {"name": "key", "value": uuid4().hex}],
            "fields": _fields(found, kept, errors),
        },
    )


def _fields(found: Walk, kept: Mapping[str, Any], errors: Mapping[str, str]) -> list[dict[str, Any]]:
    asked = [
        {
            "kind": "radios",
            "name": each.name,
            "label": each.asks,
            "value": kept.get(each.name, ""),
            "error": errors.get(each.name, ""),
            "options": [{"value": value, "label": words} for value, words in each.answers.items()],
        }
        for each in found.questions
    ]
    done = {
        "kind": "checkboxes",
        "name": "done",
        "label": "The steps",
        "value": kept.get("done", []),
        "error": errors.get("done", ""),
        "options": [DONE],
    }
    return [*asked, done]
