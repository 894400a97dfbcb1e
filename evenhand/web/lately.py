"""Cases looked at lately, remembered in this browser for its person alone: their numbers, signed, and no name."""

from django.core.signing import BadSignature
from django.http import HttpResponse

from evenhand.web.permissions import StaffRequest

COOKIE = "lately"
MOST = 8


def lately(request: StaffRequest) -> list[str]:
    """The numbers of the cases, the last one first."""
    try:
        held = request.get_signed_cookie(COOKIE, salt=_salt(request), default="")
    except BadSignature:
        return []
    return [item for item in (held or "").split(".") if item]


def remember(request: StaffRequest, response: HttpResponse, reference: str) -> None:
    """Puts a case before the others."""
    held = lately(request)
    if held[:1] == [reference]:
        return
    kept = [reference, *(item for item in held if item != reference)][:MOST]
    secure = request.is_secure()
    response.set_signed_cookie(
        COOKIE, ".".join(kept), salt=_salt(request), httponly=True, samesite="Lax", secure=secure
    )


def _salt(request: StaffRequest) -> str:
    return f"lately:{request.staff.user.pk}"
