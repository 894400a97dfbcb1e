"""What every page of the planner for parents asks before it does anything: how large, how often, in which words."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from evenhand.web.forms.planner import carried_of
from evenhand.web.planner_draw import Sent, draw_message
from evenhand.web.turnstile import Turnstile
from evenhand.work.planner import planner_words

LARGEST = 32 * 1024
WAIT_SECONDS = 60
PlannerView = Callable[[HttpRequest, Sent], HttpResponse]


def door(turnstile: Turnstile, name: str) -> Callable[[PlannerView], Callable[[HttpRequest], HttpResponse]]:
    """Lets a request through with what it carries, or answers it: too long to be read, or too many in a minute.

    `name` is that of the page, at which the same can be tried again.
    """

    def made(view: PlannerView) -> Callable[[HttpRequest], HttpResponse]:
        @wraps(view)
        def let_in(request: HttpRequest) -> HttpResponse:
            # Before anything of it is read: a body of unknown length counts as empty.
            length = str(request.META.get("CONTENT_LENGTH") or "0")
            if not length.isdecimal() or int(length) > LARGEST:
                return draw_message(request, "", Sent(planner_words(""), {}), "too_long", 413)
            sent = Sent(planner_words(request.POST.get("language", "")), carried_of(request.POST.dict()))
            if turnstile.lets(request.META.get("REMOTE_ADDR", "")):
                return view(request, sent)
            busy = draw_message(request, name, sent, "busy", 429)
            busy.headers["Retry-After"] = str(WAIT_SECONDS)
            return busy

        return let_in

    return made
