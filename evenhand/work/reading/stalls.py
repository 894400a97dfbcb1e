"""Accounts that the daily cycle passed over, for the person who clears them."""

from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import Stalled

MOST = 200


@dataclass(frozen=True)
class Stall:
    """One account that stalled, with the day, the step and the error."""

    account: int
    reference: str
    day: date
    step: str
    error: str


def stalls(actor: Actor) -> list[Stall]:
    """Those not cleared yet; an account with a restricted case is absent without the grant."""
    rows = Stalled.objects.filter(cleared_by="").select_related("account").order_by("day", "id")
    if not actor.restricted:
        rows = rows.exclude(account_id__in=Case.objects.filter(restricted=True).values("account_id"))
    return [Stall(row.account_id, row.account.reference, row.day, row.step, row.error) for row in rows[:MOST]]
