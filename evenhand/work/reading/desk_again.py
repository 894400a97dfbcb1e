"""The desk of a request that is asked for again and again while somebody tries offers: read once for each version."""

from datetime import date
from functools import lru_cache

from django.db.models import Exists, OuterRef

from evenhand.cases.models import Case, Request
from evenhand.domain.procedures.shape import Actor
from evenhand.work.reading.case_view import view_case_of_request
from evenhand.work.reading.plans_at_desk import names_of_owed
from evenhand.work.reading.request_view import Desk, desk

MOST = 64
"""Desks that are held at once, in this process alone."""

Versions = tuple[int, int, bool]
"""Of the case and of its account, and whether some case of it is restricted."""


def desk_again(request_id: int, actor: Actor, today: date) -> tuple[Desk, dict[str, str]] | None:
    """The desk with the names of those who are owed; None where there is none, or none for this person (P1).

    It is held as long as neither the case nor its account changes, and the business date stays.
    """
    row = (
        Request.objects.filter(id=request_id)
        .annotate(partly=Exists(Case.objects.filter(account=OuterRef("account"), restricted=True)))
        .values_list("case__restricted", "case__version", "case__account__version", "partly")
        .first()
    )
    if row is None or (row[0] and not actor.restricted):
        return None
    return held_desk(request_id, actor, row[1:], today)


@lru_cache(maxsize=MOST)
def held_desk(request_id: int, actor: Actor, versions: Versions, today: date) -> tuple[Desk, dict[str, str]] | None:
    """What `desk_again` holds; whoever changes what it stands on by hand clears it."""
    found = view_case_of_request(request_id, actor, today)
    if found is None:
        return None
    read = desk(*found, actor)
    return read, names_of_owed(read.view.state.account, actor)
