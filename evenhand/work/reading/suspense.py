"""Money that waits in suspense, oldest first, and money that went back and waits to be explained."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet, Sum

from evenhand.accounts.models import Deduction, Receipt, TakenBack
from evenhand.domain.procedures.shape import Actor
from evenhand.work.money_in.roles import SEE_SUSPENSE, SETTLE

MOST = 100


@dataclass(frozen=True)
class Waiting:
    """Money that waits. `reference` is what the payer wrote and `payer` the name as the bank gave it."""

    id: int
    received_on: date
    pence: int
    way: str
    reference: str
    payer: str
    why: str
    restricted: bool


@dataclass(frozen=True)
class Went:
    """Money that the bank, or Bacs, says went back, and that names no receipt."""

    id: int
    on: date
    pence: int
    sort: str
    reference: str
    reason: str
    why: str
    restricted: bool


@dataclass(frozen=True)
class Returned:
    """What an employer returned as paid over on a day, and no payment of the employer covers yet."""

    employer: str
    paid_on: date
    lines: int
    pence: int


@dataclass(frozen=True)
class Suspense:
    """The oldest hundred of each, how many wait, and what they come to in pence."""

    waiting: tuple[Waiting, ...]
    count: int
    pence: int
    went: tuple[Went, ...]
    went_count: int
    returned: tuple[Returned, ...] = ()


def suspense(actor: Actor) -> Suspense:
    """What waits and this person may see: nothing for those who may not match (payers' names are personal)."""
    if not actor.roles & SEE_SUSPENSE:
        return Suspense((), 0, 0, (), 0)
    rows, went = _waiting(actor), _went(actor)
    totals = rows.aggregate(pence=Sum("pence"))
    return Suspense(
        waiting=tuple(_line(row) for row in rows[:MOST]),
        count=rows.count(),
        pence=totals["pence"] or 0,
        went=tuple(_went_line(row) for row in went[:MOST]),
        went_count=went.count(),
        returned=_returned(),
    )


def waiting_receipt(actor: Actor, receipt: int) -> Waiting | None:
    """One payment that waits; None where it does not, or not for this person."""
    row = _waiting(actor).filter(id=receipt).first() if actor.roles & SEE_SUSPENSE else None
    return _line(row) if row else None


def waiting_taken_back(actor: Actor, number: int) -> Went | None:
    """One sum that went back and waits; None where it does not, or not for this person."""
    row = _went(actor).filter(id=number).first() if actor.roles & SETTLE else None
    return _went_line(row) if row else None


def _waiting(actor: Actor) -> QuerySet[Receipt]:
    rows = Receipt.objects.filter(account=None, returned_on=None).order_by("received_on", "id")
    return rows if actor.restricted else rows.filter(restricted=False)


def _went(actor: Actor) -> QuerySet[TakenBack]:
    rows = TakenBack.objects.filter(settled_on=None).order_by("on", "id")
    return rows if actor.restricted else rows.filter(restricted=False)


def _returned() -> tuple[Returned, ...]:
    """It names no parent, so that it tells nothing of a restricted case."""
    lines = Deduction.objects.filter(covered_by=None, deducted__gt=0, paid_on__isnull=False)
    rows = lines.values("employer", "paid_on").annotate(lines=Count("id"), pence=Sum("deducted"))
    found = rows.order_by("paid_on", "employer")[:MOST]
    said = ((row["employer"], row["paid_on"], row["lines"], row["pence"]) for row in found)
    return tuple(Returned(employer, on, lines, pence) for employer, on, lines, pence in said if on is not None)


def _line(row: Receipt) -> Waiting:
    return Waiting(row.id, row.received_on, row.pence, row.way, row.reference, row.payer, row.unmatched, row.restricted)


def _went_line(row: TakenBack) -> Went:
    return Went(row.id, row.on, row.pence, row.sort, row.reference, row.reason, row.waits, row.restricted)
