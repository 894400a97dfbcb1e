"""A session ends when nobody used it for a while, and at the end of the working day at the latest."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse

STARTED = "signed_in_at"
USED = "last_used_at"
WRITE_AFTER_SECONDS = 60  # so that looking at a page costs no write


class SessionLimits:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        session = request.session
        if SESSION_KEY in session:
            now = int(time.time())
            started, used = session.get(STARTED, now), session.get(USED, now)
            if now - used >= settings.SESSION_IDLE_SECONDS or now - started >= settings.SESSION_COOKIE_AGE:
                session.flush()
            elif USED not in session or now - used >= WRITE_AFTER_SECONDS:
                session[STARTED], session[USED] = started, now
        return self.get_response(request)
