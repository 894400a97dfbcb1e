"""The people of the office with their roles and what they carry, for the door of a demonstration office."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from evenhand.cases.models import Request
from evenhand.office.models import StaffRole


@dataclass(frozen=True)
class Colleague:
    """One person. `waiting` counts the requests that are theirs; restricted ones are not counted at the door."""

    username: str
    name: str
    role: str
    segments: tuple[str, ...]
    restricted: bool
    waiting: int


def people_of_office(today: date) -> tuple[Colleague, ...]:
    """Everybody who works here on a date, in the order in which they came."""
    held = StaffRole.objects.filter(Q(to_on=None) | Q(to_on__gt=today), from_on__lte=today, user__is_active=True)
    rows: dict[str, list[StaffRole]] = {}
    for row in held.select_related("user").order_by("user_id", "id"):
        rows.setdefault(row.user.username, []).append(row)
    mine = Request.objects.exclude(status="Closed").filter(restricted=False, assigned_to__in=list(rows))
    waiting = Counter(mine.values_list("assigned_to", flat=True))
    return tuple(_colleague(username, own, waiting[username]) for username, own in rows.items())


def _colleague(username: str, rows: list[StaffRole], waiting: int) -> Colleague:
    roles = [row for row in rows if row.role != "restricted"]
    return Colleague(
        username=username,
        name=rows[0].user.get_full_name() or username,
        role=roles[0].role if roles else "",
        segments=tuple(row.segment for row in roles if row.segment),
        restricted=len(roles) < len(rows),
        waiting=waiting,
    )
