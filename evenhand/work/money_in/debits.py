"""A debit of a statement: it takes back the receipt that it names, or is told already, or waits for a person."""

from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Receipt, TakenBack
from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.money_in.suspense import put_out
from evenhand.work.money_in.taking_back import (
    Named,
    of_bank_reference,
    of_source,
    only,
    standing,
    take_receipt_back,
    told_before,
    why_it_waits,
)

DEBIT, UNPAID = "debit", "unpaid"
NAMES_NONE = "names-no-receipt"


@dataclass(frozen=True)
class Debit:
    """Money that left the office's account, in pence.

    Attributes:
        bank_reference: as the identity of a credit with the bank's same reference begins.
        account: the account that its references name, if any.
        brought: the identity of the money that it turns back, where a direct debit of the office brought it.
        names_a_receipt: the bank says that it turns an earlier entry back, or returns a payment.
    """

    source: str
    bank_reference: str
    account: int | None
    on: date
    pence: int
    reference: str
    reason: str
    names_a_receipt: bool
    brought: str = ""


def take_debit(debit: Debit, actor: Actor, command: Command, today: date) -> None:
    """Inside the caller's transaction. What the bank does not call a reversal is never taken from an account."""
    named = Named(debit.account, debit.pence, debit.on)
    if not debit.names_a_receipt:
        _waits(debit, NAMES_NONE, today)
        return
    known = of_source(debit.brought) or of_bank_reference(debit.bank_reference, debit.pence)
    found = known or standing(named)
    if (receipt := only(found)) is not None:
        _take_back(debit, receipt, actor, command, today)
        return
    earlier = told_before(named, UNPAID) if not found else None
    if earlier is None:
        _waits(debit, why_it_waits(named, found), today)
        return
    earlier.told_by = debit.source
    earlier.save(update_fields=["told_by"])
    _row(debit, settled_on=today, account_id=debit.account, receipt=earlier.receipt, told_by=earlier.source)


def _take_back(debit: Debit, receipt: Receipt, actor: Actor, command: Command, today: date) -> None:
    account, number = receipt.account_id, receipt.number
    if account is None or number is None:
        raise ValueError("a receipt of an account has its number")
    outcome = take_receipt_back(account, number, debit.reason, actor, command, today)
    if isinstance(outcome, Refusal):
        raise ValueError(outcome.sentence)
    _row(debit, settled_on=today, account_id=account, receipt=number)


def _waits(debit: Debit, why: str, today: date) -> None:
    _row(debit, waits=why, entry=put_out(debit.source, debit.on, debit.pence, today))


def _row(debit: Debit, **more: object) -> None:
    values = {
        "sort": DEBIT,
        "source": debit.source,
        "on": debit.on,
        "pence": debit.pence,
        "reference": debit.reference,
        "reason": debit.reason[:60],
        "restricted": is_restricted(debit.account),
    }
    TakenBack.objects.create(**values, **more)


def is_restricted(account: int | None) -> bool:
    """Whether a case of this account is restricted (P1)."""
    return account is not None and Case.objects.filter(account_id=account, restricted=True).exists()
