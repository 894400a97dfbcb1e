"""Sets an office up: its name, its business date, its people and their roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction

from evenhand.domain.calendar import add_days
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Office, StaffRole
from evenhand.work.audit import audit
from evenhand.work.roles import ROLES


@dataclass(frozen=True)
class Colleague:
    """A person who works in the office. `roles` are pairs of role and segment."""

    username: str
    name: str
    roles: Sequence[tuple[str, str]]
    password: str | None = None


def set_up_office(
    name: str, business_date: date, *, demonstration: bool, phone: str = "", address: Sequence[str] = ()
) -> Office | Refusal:
    """Makes the one office. Refuses where there is one already."""
    with transaction.atomic():
        if Office.objects.filter(id=1).exists():
            return Refusal("office-exists", "This database holds an office already.")
        made = Office.objects.create(
            id=1,
            name=name,
            demonstration=demonstration,
            phone=phone,
            address=list(address),
            business_date=business_date,
            opened_on=business_date,
            last_closed=add_days(business_date, -1),
        )
        audit("system", "set up office", name, business_date)
        return made


def add_colleague(colleague: Colleague, from_on: date, by: str = "system") -> User | Refusal:
    """Adds a person with their roles. Without a password they sign in where people are picked, or not at all."""
    unknown = [role for role, _ in colleague.roles if role not in ROLES]
    if unknown:
        return Refusal(
            "role-unknown", f"There is no role called {unknown[0]}. Roles: {', '.join(ROLES)}.", field="roles"
        )
    with transaction.atomic():
        if User.objects.filter(username=colleague.username).exists():
            return Refusal("person-exists", f"{colleague.username} works here already.", field="username")
        first, _, last = colleague.name.partition(" ")
        user = User.objects.create_user(
            colleague.username, password=colleague.password, first_name=first, last_name=last
        )
        StaffRole.objects.bulk_create(
            [StaffRole(user=user, role=role, segment=segment, from_on=from_on) for role, segment in colleague.roles]
        )
        audit(by, "add colleague", colleague.username, from_on)
        return user
