"""Declares routes: for whom each is, and what it may answer."""

from collections.abc import Callable, Collection
from functools import wraps
from inspect import signature
from typing import Any

from django.http import HttpRequest
from ninja import Router

from evenhand.api.access import allowed
from evenhand.api.refusing import RefusedOut, StaleOut, at_fault
from evenhand.work.asking import Wrong
from evenhand.work.files.found import field_name

View = Callable[..., Any]
Declared = Callable[[View], View]
_ALWAYS: dict[int, Any] = {401: RefusedOut, 403: RefusedOut, 422: RefusedOut, 503: RefusedOut}


def reads(
    router: Router, path: str, answer: Any, roles: Collection[str], summary: str, *, absent: bool = True
) -> Declared:
    """A route that reads. `absent`: what it names may not be there."""
    response = {200: answer, **_ALWAYS} | ({404: RefusedOut} if absent else {})

    def declare(view: View) -> View:
        named: dict[str, Any] = {"summary": summary, "operation_id": view.__name__}
        added: View = router.get(path, response=response, **named, **allowed(roles))(strict(view))
        return added

    return declare


def writes(
    router: Router,
    path: str,
    answer: Any,
    roles: Collection[str],
    summary: str,
    *,
    method: str = "POST",
    restricted: bool = False,
    does: str = "",
    **more: Any,
) -> Declared:
    """A route that writes. `restricted`: only for holders of the grant. `does`: the use case, as others name it."""
    said = allowed(roles, restricted=restricted)
    said["openapi_extra"] |= more
    response = {200: answer, **_ALWAYS, 404: RefusedOut, 409: StaleOut}

    def declare(view: View) -> View:
        named: dict[str, Any] = {"summary": summary, "operation_id": does or view.__name__}
        added: View = router.api_operation([method], path, response=response, **named, **said)(strict(view))
        return added

    return declare


def strict(view: View) -> View:
    """What is asked beside the parameters is named, and not passed over in silence."""
    asked = set(signature(view).parameters)

    @wraps(view)
    def checked(request: HttpRequest, **values: Any) -> Any:
        unknown = [field_name(name) for name in request.GET if name not in asked]
        if unknown:
            raise at_fault([Wrong(name, f"{name}: a parameter that is not known here.") for name in unknown])
        return view(request, **values)

    return checked
