"""What is held of how a parent can be collected from or paid, as decisions need it."""

from datetime import date

from django.db.models import Q, QuerySet

from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.paying import Means
from evenhand.people.models import Employment
from evenhand.work.bank_details import held_on


def means(paying: int, receiving: int, on: date) -> Means:
    """What is held on a day of both parents of a case, by their primary keys."""
    accounts = held_on(on).filter(Q(person_id=paying, role=Role.PAYING) | Q(person_id=receiving, role=Role.RECEIVING))
    found = dict(accounts.values_list("role", "mandate"))
    return Means(
        on=on,
        account=Role.PAYING in found,
        mandate=found.get(Role.PAYING, False),
        employers=tuple(employed(paying, on).values_list("number", flat=True)),
        paid_into=Role.RECEIVING in found,
    )


def employed(person: int, on: date) -> QuerySet[Employment]:
    """The employments of a person on a day, by number."""
    held = Employment.objects.filter(Q(until=None) | Q(until__gt=on), person_id=person, start__lte=on)
    return held.order_by("number")
