"""Who may use a page. Every view says so; one that says nothing is refused to everybody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse

from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import Office
from evenhand.web.refusing import Refuse
from evenhand.work.actors import membership
from evenhand.work.reading.worklists import Worklist, worklist
from evenhand.work.roles import EVERYONE, READERS, ROLES

View = TypeVar("View", bound=Callable[..., HttpResponse])
DECLARED = "may_use"


@dataclass(frozen=True)
class Staff:
    """The person at the desk, on the office's business date."""

    user: User
    actor: Actor
    work: Worklist
    office: Office

    @property
    def today(self) -> date:
        """The office's business date."""
        return self.office.business_date

    @property
    def reads_cases(self) -> bool:
        """Whether any of the roles held opens cases."""
        return bool(self.actor.roles & set(READERS))

    @property
    def roles(self) -> list[str]:
        """The roles held, in words."""
        return [words for role, words in ROLES.items() if role in self.actor.roles]


class StaffRequest(HttpRequest):
    """A request of somebody who is signed in."""

    staff: Staff


def staff_of(user: User, office: Office) -> Staff:
    """What a person may do and works, on the office's business date."""
    member = membership(user, office.business_date)
    return Staff(user, member.actor, worklist(member), office)


def may(*roles: str) -> Callable[[View], View]:
    """Declares that people in one of these roles may use a view."""
    unknown = set(roles) - set(EVERYONE)
    if unknown or not roles:
        raise ValueError(f"not roles of an office: {sorted(unknown)}")

    def declare(view: View) -> View:
        setattr(view, DECLARED, frozenset(roles))
        return view

    return declare


def open_to_all(view: View) -> View:
    """Declares that a view is for everybody, signed in or not."""
    setattr(view, DECLARED, None)
    return view


def posted(view: View) -> View:
    """A view that takes what a form sends, and shows nothing by itself."""

    @wraps(view)
    def only_posted(request: HttpRequest, *args: Any, **more: Any) -> HttpResponse:
        if request.method != "POST":
            raise Refuse(405, "This address only takes what a form sends", "Open the page with the form instead.")
        return view(request, *args, **more)

    return only_posted  # type: ignore[return-value]  # it takes and gives what the view does
