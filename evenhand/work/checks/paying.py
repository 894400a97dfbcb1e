"""Bank details open under their own row, and orders to employers are what their events say."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cryptography.exceptions import InvalidTag

from evenhand.accounts.models import Account, DeductionOrder
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.state import AccountState
from evenhand.people.models import BankDetail
from evenhand.records.models import Event
from evenhand.work.account.load import Wanted, load_accounts
from evenhand.work.bank_details import account_hash, opened
from evenhand.work.state.codec import account_event

CHUNK = 500
ORDERS = Wanted(instalments=False, orders=True)
KINDS = ("OrderSet", "OrderEnded")


def findings() -> Iterator[str]:
    """What is wrong with bank details and orders, one by one. No finding tells a digit."""
    for row in BankDetail.objects.select_related("person").order_by("id").iterator():
        found = _sealed(row)
        if found:
            yield f"bank details {row.number} of person {row.person.reference}: {found}"
    yield from _orders()
    yield from _overlaps()


def _sealed(row: BankDetail) -> str:
    try:
        account = opened(row)
    except (InvalidTag, KeyError, ValueError):
        return "the cipher does not open"
    if account.mask != row.mask:
        return "the mask is of another account"
    return "" if account_hash(account.sort_code, account.number) == row.hash else "it is found by another account"


def _orders() -> Iterator[str]:
    told = Event.objects.filter(kind__in=KINDS).values_list("account_id", flat=True)
    keys = {*told, *DeductionOrder.objects.values_list("account_id", flat=True)} - {None}
    ids = list(Account.objects.filter(id__in=keys).order_by("id").values_list("id", flat=True))
    for start in range(0, len(ids), CHUNK):
        for key, account in load_accounts(ids[start : start + CHUNK], ORDERS).items():
            if _folded(key).orders != account.state.orders:
                yield f"account {account.state.reference}: its orders are not what the events say"


def _folded(account: int) -> AccountState:
    rows = Event.objects.filter(account_id=account, kind__in=KINDS, command__undone_by=None).order_by("id")
    events = [account_event(row.kind, row.payload, row.steps, row.rules) for row in rows]
    return apply_all(AccountState(reference="", version=0, nation=""), events)


def _overlaps() -> Iterator[str]:
    """On each day, one account a person and role."""
    last: dict[tuple[Any, str], date | None] = {}
    rows = BankDetail.objects.select_related("person").order_by("person_id", "role", "start", "number")
    for row in rows.iterator():
        if row.until == row.start:
            continue
        owner = (row.person_id, row.role)
        if owner in last and (last[owner] is None or row.start < (last[owner] or row.start)):
            yield f"bank details {row.number} of person {row.person.reference}: others hold on the same days"
        last[owner] = row.until
