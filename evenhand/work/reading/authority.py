"""Who may approve what, for the page, the API and the command line."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.contrib.auth.models import User
from django.db.models import Q

from evenhand.domain.authority import Authority
from evenhand.office.models import Authority as AuthorityRow
from evenhand.office.models import StaffRole
from evenhand.work.authorities import HOLDS, authority_of, stored


class Standing(StrEnum):
    """How an authority stands on a day."""

    HOLDS = "holds"
    LATER = "begins later"
    ENDED = "ended"


@dataclass(frozen=True)
class Held:
    """One authority with the names of its people; `covers` is empty where it is their own."""

    id: int
    authority: Authority
    name: str
    covers: str
    standing: Standing

    @property
    def can_end(self) -> bool:
        """Whether it has days left that can be taken from it."""
        return self.standing is not Standing.ENDED


@dataclass(frozen=True)
class Leader:
    """Somebody who can hold authority."""

    username: str
    name: str


def authorities_held(today: date) -> tuple[Held, ...]:
    """All authority that was ever given, by person, in one query."""
    return tuple(_held(row, today) for row in stored())


def authority_held(number: int, today: date) -> Held | None:
    """One of them."""
    row = stored().filter(id=number).first()
    return None if row is None else _held(row, today)


def leaders_from(today: date) -> tuple[Leader, ...]:
    """The team leaders of a day and of the days after it."""
    roles = StaffRole.objects.filter(Q(to_on=None) | Q(to_on__gt=today), role=HOLDS)
    people = User.objects.filter(is_active=True, id__in=roles.values("user")).order_by("first_name", "last_name")
    return tuple(Leader(user.username, _name(user)) for user in people)


def _held(row: AuthorityRow, today: date) -> Held:
    authority = authority_of(row)
    during = authority.during
    ended = during.end is not None and during.end <= today
    standing = Standing.ENDED if ended else Standing.HOLDS if today in during else Standing.LATER
    return Held(row.id, authority, _name(row.holder), _name(row.covers) if row.covers else "", standing)


def _name(user: User) -> str:
    return user.get_full_name() or user.username
