"""Public pages know nobody: no cookie is read for them, none is set, no script runs, nobody keeps them."""

from collections.abc import Callable

from csp.constants import NONE
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

PUBLIC = "/planner"
NO_SCRIPT = {"script-src": [NONE], "connect-src": [NONE]}


class WithoutCookies:
    """Stands before whatever reads a session, so that for a public page everybody is a stranger."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info != PUBLIC and not request.path_info.startswith(f"{PUBLIC}/"):
            return self.get_response(request)
        request.COOKIES = {}
        typed = request.path_info == f"{PUBLIC}/"
        response = HttpResponsePermanentRedirect(PUBLIC) if typed else self.get_response(request)
        response.cookies.clear()
        response.headers["Cache-Control"] = "no-store"
        response._csp_replace = NO_SCRIPT  # type: ignore[attr-defined]  # django-csp's own way in
        return response
