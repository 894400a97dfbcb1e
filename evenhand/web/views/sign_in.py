"""Signing in with a password; in a demonstration office by picking a person. And out again."""

from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from evenhand.web.errors import message_page
from evenhand.web.forms.by_field import by_field
from evenhand.web.frame import page
from evenhand.web.lately import COOKIE
from evenhand.web.pages.cast import cast
from evenhand.web.permissions import open_to_all, posted
from evenhand.web.refusing import absent
from evenhand.work.state.today import office

BACKEND = "django.contrib.auth.backends.ModelBackend"
WRONG = "The name and the password do not go together. Check both, and try again."
MISSING = {"username": "Name you sign in with: fill this in", "password": "Password: fill this in"}
LOCKED = [
    "Too many wrong passwords were tried for this name from this place.",
    "Wait a quarter of an hour, then try again.",
]


@open_to_all
def sign_in(request: HttpRequest) -> HttpResponse:
    """The door. With the right name and password: on to where the person wanted to go."""
    if request.method != "POST":
        return _page(request, {}, request.GET.get("next", ""))
    name, password = request.POST.get("username", "").strip(), request.POST.get("password", "")
    wanted = request.POST.get("next", "")
    errors = {field: MISSING[field] for field, text in (("username", name), ("password", password)) if not text}
    if errors:
        return _page(request, errors, wanted, name)
    user = authenticate(request, username=name, password=password)
    if user is None:
        return _page(request, {"username": WRONG}, wanted, name)
    login(request, user)
    return HttpResponseRedirect(_inside(wanted))


@open_to_all
@posted
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Be somebody of a demonstration office. Elsewhere this page does not exist."""
    if not office().demonstration:
        raise absent("page")
    user = User.objects.filter(username=request.POST.get("person", ""), is_active=True).first()
    if user is None:
        raise absent("person")
    login(request, user, backend=BACKEND)
    return HttpResponseRedirect(_inside(request.POST.get("next", "")))


@open_to_all
@posted
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session; the next person at this browser finds nothing of it."""
    logout(request)
    response = HttpResponseRedirect(reverse("sign-in"))
    response.delete_cookie(COOKIE)
    return response


def locked_out(request: HttpRequest, credentials: Any = None, *args: Any, **more: Any) -> HttpResponse:
    """After too many wrong passwords."""
    return message_page(request, 429, "This door is closed for a while", LOCKED)


def _inside(wanted: str) -> str:
    return wanted if url_has_allowed_host_and_scheme(wanted, None) else reverse("home")


def _page(request: HttpRequest, errors: dict[str, str], wanted: str, name: str = "") -> HttpResponse:
    hidden = [{"name": "next", "value": wanted}] if wanted else []
    fields = [
        {"kind": "text", "name": "username", "label": "Name you sign in with", "autocomplete": "username",
         "value": name, "error": errors.get("username", "")},
        {"kind": "password", "name": "password", "label": "Password", "autocomplete": "current-password",
         "error": errors.get("password", "")},
    ]  # fmt: skip
    return page(
        request,
        "sign_in.html",
        "Sign in",
        status=422 if errors else 200,
        errors=by_field(errors),
        errors_title="Not signed in",
        form={"action": reverse("sign-in"), "fields": fields, "hidden": hidden},
        other=None,
        cast=cast(office()),
        pick={"action": reverse("sign-in-as"), "hidden": hidden},
    )
