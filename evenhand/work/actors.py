"""Who acts: a person with the roles that they hold on the business date."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db.models import Q

from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import ApiKey, StaffRole

RESTRICTED = "restricted"


@dataclass(frozen=True)
class Membership:
    """A person's roles and teams on a date."""

    actor: Actor
    segments: tuple[str, ...]


def membership(user: User, today: date) -> Membership:
    """The roles and segments that a person holds on a date."""
    held = StaffRole.objects.filter(user=user, from_on__lte=today).filter(Q(to_on=None) | Q(to_on__gt=today))
    rows = list(held.values_list("role", "segment"))
    roles = frozenset(role for role, _ in rows if role != RESTRICTED)
    segments = tuple(dict.fromkeys(segment for _, segment in rows if segment))
    return Membership(Actor(user.username, roles, any(role == RESTRICTED for role, _ in rows)), segments)


def digest_of_key(key: str) -> str:
    """What is kept of an API key."""
    return hashlib.sha256(key.encode()).hexdigest()


def make_api_key(user: User, name: str, ends_on: date | None = None) -> str:
    """Makes a key that carries a person's rights; it is shown once and only its digest is kept."""
    key = f"eh_{secrets.token_urlsafe(32)}"
    ApiKey.objects.create(user=user, digest=digest_of_key(key), name=name, ends_on=ends_on)
    return key


def user_of_key(key: str, today: date) -> User | None:
    """The person whose key this is, where it still holds."""
    found = ApiKey.objects.filter(digest=digest_of_key(key), user__is_active=True).select_related("user").first()
    if found is None or (found.ends_on is not None and found.ends_on <= today):
        return None
    return found.user
