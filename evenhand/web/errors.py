"""Pages of one sentence, where another page cannot be shown. What was typed is never lost with them."""

from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.defaults import bad_request

from evenhand.domain.refusal import Refusal
from evenhand.web.frame import page
from evenhand.web.pages.why import why_of

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
QUIET = frozenset({"csrfmiddlewaretoken", "version", "business_date", "key", "do", "password", "username", "next"})


def message_page(
    request: HttpRequest,
    status: int,
    title: str,
    sentences: list[str],
    *,
    refusal: Refusal | None = None,
    links: list[dict[str, str]] | None = None,
    typed: list[dict[str, Any]] | None = None,
    knows_them: bool = False,
) -> HttpResponse:
    """Says what happened and what to do now. `knows_them`: they are signed in, though no page asked who they are."""
    signed_in = getattr(request, "staff", None) is not None or knows_them
    home = [{"href": reverse("home"), "text": "Where I begin"}] if signed_in else [_door()]
    return page(
        request,
        "message.html",
        title,
        status=status,
        sentences=sentences,
        why=why_of(refusal.steps, refusal.rules) if refusal else None,
        links=[*(links or []), *home],
        typed=typed or [],
    )


def signed_out(request: HttpRequest) -> HttpResponse:
    """Somebody sent a form after their session had ended: it is not recorded, and their words are given back."""
    said = ["It was not recorded: your session had ended.", "Sign in, open the page again, and put it in once more."]
    return message_page(request, 401, "You are signed out", said, typed=typed_of(request))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the mark of this session, as after signing in again in another window."""
    said = ["It was not recorded: you signed in again after this page was opened.", "Open it again, then record it."]
    return message_page(request, 403, "This page is from before you signed in", said, typed=typed_of(request))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No page has this address."""
    said = ["Look for a case by its number or by a name."]
    return message_page(request, 404, "There is no such page", said, knows_them=request.user.is_authenticated)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A form that no page makes: too large to be read, or too many fields."""
    if not isinstance(exception, TOO_MUCH):
        return bad_request(request, exception)
    said = ["Nothing was recorded: it is more than a form holds. Make the texts shorter, and record it again."]
    return message_page(request, 413, "That was too much to read", said)


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong that nobody meant. Nothing is half saved: each write is whole or not at all."""
    said = [
        "Nothing was recorded. Go back, and try it again in a minute.",
        "If it happens again, tell whoever runs it.",
    ]
    return message_page(request, 500, "Something went wrong", said)


def typed_of(request: HttpRequest) -> list[dict[str, Any]]:
    """What a form carried, to be given back to the person who typed it."""
    sent = [(name, values) for name, values in request.POST.lists() if name not in QUIET and any(values)]
    return [{"name": name.replace("_", " ").replace("-", " "), "value": ", ".join(values)} for name, values in sent]


def _door() -> dict[str, str]:
    return {"href": reverse("sign-in"), "text": "Sign in"}
