"""Every page is for those it declares. Signed out: to the door. What is refused is said in a sentence."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.web.errors import message_page, signed_out
from evenhand.web.permissions import DECLARED, staff_of
from evenhand.web.refusing import Refuse
from evenhand.work.roles import ROLES
from evenhand.work.state.today import NoOffice, office

API = "api/"


class DeclaredPages:
    """Asks each view whom it is for before it runs, and gives it the person at the desk."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(request, "staff", None) is not None:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: tuple[Any, ...], more: dict[str, Any]
    ) -> HttpResponse | None:
        """Refuses whoever is not meant. The API says for itself who may use it."""
        match = request.resolver_match
        if match is not None and (match.route or "").startswith(API):
            return None
        declared: frozenset[str] | None = getattr(view, DECLARED, frozenset())
        try:
            return self._refused(request, declared)
        except NoOffice as fault:
            return None if declared is None else self.process_exception(request, fault)
        except Refuse as fault:
            return self.process_exception(request, fault)

    def _refused(self, request: HttpRequest, declared: frozenset[str] | None) -> HttpResponse | None:
        if isinstance(request.user, User):
            request.staff = staff_of(request.user, office())  # type: ignore[attr-defined]
        staff = getattr(request, "staff", None)
        if declared is None:
            return None
        if staff is None:
            return _to_the_door(request)
        if not declared & staff.actor.roles:
            raise Refuse(403, "This page is not for your role", *_for_whom(declared))
        return None

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """What a view refuses, as a page."""
        if isinstance(fault, Refuse):
            return message_page(request, fault.status, fault.title, list(fault.sentences), refusal=fault.refusal)
        if isinstance(fault, NoOffice):
            return message_page(request, 503, "There is no office here yet", ["Whoever runs the server sets it up."])
        return None


def _to_the_door(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return signed_out(request)
    back = {"next": request.get_full_path()} if request.path != reverse("home") else {}
    return HttpResponseRedirect(f"{reverse('sign-in')}{'?' if back else ''}{urlencode(back)}")


def _for_whom(roles: frozenset[str]) -> list[str]:
    if not roles:
        return ["Nobody has said yet who may use it."]
    words = [text for role, text in ROLES.items() if role in roles]
    return [f"It is for: {', '.join(words)}.", "A team leader can give the work to somebody who holds the role."]
