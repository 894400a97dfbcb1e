"""The authority that people hold, as it is stored."""

from datetime import date

from django.contrib.auth.models import User
from django.db.models import QuerySet

from evenhand.domain.authority import ApprovalKind, Authority
from evenhand.domain.calendar import DateRange
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Authority as AuthorityRow
from evenhand.work.actors import membership

HOLDS = "team-leader"


def authorities_on(today: date) -> tuple[Authority, ...]:
    """All authority that began by a day, in one query; ended ones are among them, so that a refusal can say so."""
    return tuple(authority_of(row) for row in stored().filter(from_on__lte=today))


def stored() -> QuerySet[AuthorityRow]:
    """Every row, with its people."""
    return AuthorityRow.objects.select_related("holder", "covers").order_by("holder__username", "from_on", "id")


def authority_of(row: AuthorityRow) -> Authority:
    """A row as a value."""
    return Authority(
        row.holder.username,
        ApprovalKind(row.kind),
        row.up_to,
        DateRange(row.from_on, row.to_on),
        row.covers.username if row.covers else "",
    )


def who_leads(username: str, on: date, field: str) -> User | Refusal:
    """Somebody who can hold authority from a day, locked so that two entries do not cross.

    Refuses: person-unknown, not-a-team-leader.
    """
    user = User.objects.select_for_update().filter(username=username, is_active=True).first()
    if user is None:
        return Refusal("person-unknown", "Nobody of this user name works here. Choose a colleague.", field=field)
    if HOLDS not in membership(user, on).actor.roles:
        said = f"Approvals are given by team leaders, and {user.get_full_name() or username} is none on this day."
        return Refusal("not-a-team-leader", f"{said} Choose a team leader.", rules=("R17",), field=field)
    return user


def in_words(authority: Authority) -> str:
    """One line for the audit log."""
    most = "" if authority.up_to is None else f", up to {authority.up_to} pence"
    place = f", in the place of {authority.covers}" if authority.covers else ""
    ends = f" until {authority.during.end}" if authority.during.end else ""
    return f"{authority.holder}: {authority.kind}{most}, from {authority.during.start}{ends}{place}"
