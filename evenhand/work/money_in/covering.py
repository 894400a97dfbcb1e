"""Where an employer's payment and what the employer returned meet: each penny is posted once, and only once it came."""

from dataclasses import replace
from datetime import date

from django.db.models import QuerySet, Sum

from evenhand.accounts.models import Deduction, Receipt
from evenhand.domain.account.matching import Waits, Way
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.money_in.receiving import Money, receive
from evenhand.work.money_in.source import again
from evenhand.work.money_in.suspense import Held, alone, put_in, take_out
from evenhand.work.state.select import among
from evenhand.work.taking.chunks import in_one_write

EXPLAINED = "explained-by-return"
EMPLOYERS = (Waits.EMPLOYER, Waits.REST_OF_EMPLOYER)
VERB = "cover-deductions"


def cover_employers(actor: Actor) -> int:
    """Posts every return whose money came; how many lines. What is left of a payment waits for what explains it."""
    paid = set(_cash().values_list("reference", flat=True))
    employers = sorted(paid & set(_lines().filter(employer__in=among(paid)).values_list("employer", flat=True)))
    return sum(_cover(actor, employer) for employer in employers)


def _cover(actor: Actor, employer: str) -> int:
    covered = 0
    while True:
        new = in_one_write(actor, VERB, lambda command: _cover_one(actor, employer, command))
        if not new:
            return covered
        covered += new


def _cover_one(actor: Actor, employer: str, command: Command) -> int:
    """One payment and the lines of one day that it covers; how many lines."""
    alone()
    paid = _lines().filter(employer=employer).values("paid_on").annotate(total=Sum("deducted")).order_by("paid_on")
    cash = list(_cash().filter(reference=employer).order_by("received_on", "id"))
    for day in paid:
        enough = [item for item in cash if item.pence >= day["total"]]
        exact = [item for item in enough if item.pence == day["total"]]
        if enough:
            return _post(actor, employer, day["paid_on"], (exact or enough)[0], command)
    return 0


def _post(actor: Actor, employer: str, paid_on: date | None, cash: Receipt, command: Command) -> int:
    lines = list(_lines().filter(employer=employer, paid_on=paid_on).order_by("id"))
    money = [
        Money(
            account=line.account_id,
            case="",
            way=Way.EMPLOYER,
            received_on=cash.received_on,
            pence=line.deducted,
            source=line.source,
            reference=employer,
        )
        for line in lines
    ]
    receive(money, actor, command, command.on)
    entry = cash.entry
    if entry is None:
        raise ValueError("money in suspense has its entry")
    take_out([entry], command.on, "An employer's return explains it.")
    Receipt.objects.filter(id=cash.id).update(returned_on=command.on, return_reason=EXPLAINED)
    Deduction.objects.filter(id__in=among([line.id for line in lines])).update(covered_by=cash.id)
    rest = cash.pence - sum(line.deducted for line in lines)
    if rest:
        put_in([replace(held_as(cash), source=again(cash.source), pence=rest, why=Waits.REST_OF_EMPLOYER)], command.on)
    return len(lines)


def held_as(row: Receipt) -> Held:
    """Money as it waited."""
    return Held(
        source=row.source,
        method=row.method,
        way=row.way,
        received_on=row.received_on,
        pence=row.pence,
        reference=row.reference,
        payer=row.payer,
        why=row.unmatched,
        restricted=row.restricted,
    )


def _lines() -> QuerySet[Deduction]:
    return Deduction.objects.filter(covered_by=None, deducted__gt=0)


def _cash() -> QuerySet[Receipt]:
    return Receipt.objects.filter(account=None, returned_on=None, unmatched__in=EMPLOYERS)
