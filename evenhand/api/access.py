"""Who asks, by the key that they send, and which roles a route is for. There are no cookies here."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer
from structlog.contextvars import bind_contextvars

from evenhand.api.refusing import Refuse
from evenhand.domain.procedures.shape import Actor
from evenhand.work.actors import membership, user_of_key
from evenhand.work.imports import GRANT_MISSING
from evenhand.work.reading.worklists import Worklist, worklist
from evenhand.work.roles import EVERYONE, ROLES
from evenhand.work.state.today import office


@dataclass(frozen=True)
class Caller:
    """The person whose key it is, on the office's business date."""

    actor: Actor
    work: Worklist
    today: date


class Asking(HttpRequest):
    """A request with the person who asks."""

    auth: Caller


class Key(HttpBearer):
    """A person's key as a bearer token, on a route for some roles. `restricted`: the grant is needed as well."""

    def __init__(self, roles: Collection[str], *, restricted: bool = False) -> None:
        unknown = set(roles) - set(EVERYONE)
        if unknown or not roles:
            raise ValueError(f"not roles of an office: {sorted(unknown)}")
        super().__init__()
        self.roles = frozenset(roles)
        self.restricted = restricted

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """The person with their roles of today. Errors: Refuse for somebody whom the route is not for."""
        today = office().business_date
        user = user_of_key(token, today)
        if user is None:
            return None
        bind_contextvars(key_user_id=user.pk)
        member = membership(user, today)
        if not self.roles & member.actor.roles:
            raise Refuse(403, "role-missing", f"This is for: {', '.join(ROLES[role] for role in sorted(self.roles))}.")
        if self.restricted and not member.actor.restricted:
            raise Refuse(403, "grant-missing", GRANT_MISSING)
        return Caller(member.actor, worklist(member), today)


def allowed(roles: Collection[str], *, restricted: bool = False) -> dict[str, Any]:
    """What a route declares: for whom it is, for the check and for the description."""
    said = {"x-roles": sorted(roles)} | ({"x-grant": "restricted"} if restricted else {})
    return {"auth": Key(roles, restricted=restricted), "openapi_extra": said, "by_alias": True, "exclude_none": True}
