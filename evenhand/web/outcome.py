"""What became of a write, as an answer: on to the next page, or back with what was typed."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect

from evenhand.domain.refusal import Refusal
from evenhand.web.pages.case_frame import case_page
from evenhand.web.pages.why import why_of
from evenhand.web.permissions import StaffRequest
from evenhand.web.refusing import absent, refused
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.changes import changes_since
from evenhand.work.reading.following import NOTHING, in_words
from evenhand.work.recording import Outcome, Recorded, Stale
from evenhand.work.visible import Absent

ALREADY = "It was recorded already; nothing was recorded twice."


def went_on(
    request: StaffRequest,
    outcome: Outcome | Absent,
    to: str,
    done: str | Callable[[Recorded], str],
    *,
    reference: str = "",
    others: Mapping[int, str] = NOTHING,
    on_refusal: Callable[[Refusal], HttpResponse] | None = None,
    on_stale: Callable[[Stale], HttpResponse] | None = None,
) -> HttpResponse:
    """Goes on where it was recorded; `on_refusal` and `on_stale` draw the form again where there is one."""
    if isinstance(outcome, Absent):
        raise absent(outcome.what)
    if isinstance(outcome, Refusal):
        if on_refusal is None:
            raise refused(outcome)
        return on_refusal(outcome)
    if isinstance(outcome, Stale):
        if on_stale is None:
            messages.warning(request, f"Not recorded. {outcome.sentence}")
            return HttpResponseRedirect(to)
        return on_stale(outcome)
    words = done if isinstance(done, str) else done(outcome)
    messages.success(request, ALREADY if outcome.replayed else said(outcome, words, reference, others))
    return HttpResponseRedirect(to)


def said(outcome: Recorded, done: str, reference: str, others: Mapping[int, str]) -> str:
    """What was recorded, and what followed from it on this case; `others` has the titles of requests beside it."""
    follows = in_words(tuple(outcome.events.get(reference, ())), others)
    return f"{done} {follows}".strip()


def stale_page(
    request: StaffRequest,
    view: CaseView,
    stale: Stale,
    title: str,
    tab: str,
    back: str,
    *,
    seen: int,
    typed: list[dict[str, Any]],
    form: dict[str, Any] | None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    """Not recorded, because the case changed: who changed what, and what was typed."""
    changes = [
        {"sentence": f"{entry.says}.", "who": entry.who, "on": entry.recorded_at} for entry in changes_since(view, seen)
    ]
    return case_page(
        request,
        "stale.html",
        "Not recorded: the case changed",
        view,
        tab,
        status=409,
        sentence=stale.sentence,
        task={"title": title},
        changes=changes,
        typed=typed,
        form=form,
        refused={"sentence": refusal.sentence, "why": why_of(refusal.steps, refusal.rules)} if refusal else None,
        back=back,
    )
