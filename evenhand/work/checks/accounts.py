"""The ledger balances, follows from its own facts, and is what the events of the account say."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from evenhand.accounts.models import Account as AccountRow
from evenhand.accounts.models import Receipt
from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import EVENTS
from evenhand.domain.account.ledger import Bucket, Entry, replay
from evenhand.domain.account.state import AccountState
from evenhand.records.models import Event as EventRow
from evenhand.work.account.load import Account, Wanted, load_accounts, load_history
from evenhand.work.state.codec import account_event
from evenhand.work.state.select import among

CHUNK = 500
EVERYTHING = Wanted(judged=True, receipts_from=None)
COMPARED = ("balances", "entries", "settled_to", "allocated_to", "last_instalment", "last_schedule", "last_receipt")


def findings() -> Iterator[str]:
    """What is wrong with accounts, one by one."""
    ids = list(AccountRow.objects.filter(last_entry__gt=0).order_by("id").values_list("id", flat=True))
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        history, folded = load_history(part), _folded(part)
        for key, account in load_accounts(part, EVERYTHING).items():
            yield from _of_one(account, history[key], folded[key])
    lost = Receipt.objects.filter(account=None, unmatched="").count()
    if lost:
        yield f"{lost} receipts in suspense do not say why"


def _of_one(account: Account, entries: tuple[Entry, ...], folded: AccountState) -> Iterator[str]:
    state = account.state
    if sum(state.balances.values()):
        yield f"account {state.reference}: the ledger does not balance"
    if replay(entries, the_book().rules) != state.balances:
        yield f"account {state.reference}: the balances do not follow from what was posted"
    for name in COMPARED:
        if getattr(folded, name) != getattr(state, name):
            yield f"account {state.reference}: {name} is not what the events say"
    if sorted(folded.instalments, key=_number) != sorted(state.instalments, key=_number):
        yield f"account {state.reference}: the instalments are not what the events say"
    income = (Bucket.OFFICE_INCOME, Bucket.STATE_INCOME)
    for (case, bucket), pence in state.balances.items():
        if bucket in income and pence > 0:
            yield f"account {state.reference}: case {case} was paid back more {bucket} than came in"


def _number(item: Any) -> int:
    number: int = item.number
    return number


def _folded(ids: list[int]) -> dict[int, AccountState]:
    """What the events of each account lead to, from nothing."""
    rows = EventRow.objects.filter(account_id__in=among(ids), kind__in=list(EVENTS), command__undone_by=None)
    events: dict[int, list[Any]] = {key: [] for key in ids}
    for row in rows.order_by("id").iterator():
        events[row.account_id].append(account_event(row.kind, row.payload, row.steps, row.rules))
    blank = AccountState(reference="", version=0, nation="")
    return {key: apply_all(replace(blank), found) for key, found in events.items()}
