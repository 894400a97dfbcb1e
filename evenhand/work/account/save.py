"""The only writer of an account: it writes the difference that the events made, for many accounts at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from evenhand.accounts.models import Account as AccountRow
from evenhand.accounts.models import Balance, Journal, Posting
from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.account.state import AccountState
from evenhand.work.account.load import Account
from evenhand.work.account.rows import PARTS, account_changes
from evenhand.work.state.difference import write_parts
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.save import StaleWrite
from evenhand.work.state.sql import Where, delete_rows, lock_rows, update_rows

Change = tuple[Account, AccountState, tuple[AccountEvent, ...]]
BALANCE = ("account_id", "case_id", "bucket")


def save_accounts(changes: Sequence[Change], kept: Mapping[str, Any] | None = None) -> None:
    """Writes every difference and every entry. `kept` is what a receipt's row holds and no event tells, by its source.

    Errors: StaleWrite where an account changed since it was read; the caller's transaction ends with it.
    """
    _claim(changes)
    write_parts(PARTS, [(was.ids, was.state, after) for was, after, _ in changes], kept or {})
    _save_balances(changes)
    _append(changes)


def _claim(changes: Sequence[Change]) -> None:
    together: dict[tuple[str, ...], list[tuple[Where, dict[str, Any]]]] = defaultdict(list)
    for was, after, _ in sorted(changes, key=lambda change: change[0].ids.account):
        row = {**account_changes(was.state, after), "version": was.state.version + 1}
        together[tuple(row)].append(({"id": was.ids.account, "version": was.state.version}, row))
    lock_rows(AccountRow, [was.ids.account for was, _, _ in changes])
    for rows in together.values():
        if update_rows(AccountRow, ("id", "version"), rows) != len(rows):
            raise StaleWrite("Account")


def _save_balances(changes: Sequence[Change]) -> None:
    new, changed, gone = list[Where](), list[tuple[Where, Where]](), list[Where]()
    for was, after, _ in changes:
        before, now = was.state.balances, after.balances
        if before is now:
            continue
        for case, bucket in before.keys() | now.keys():
            old, pence = before.get((case, bucket)), now.get((case, bucket))
            if old == pence:
                continue
            where = {"account_id": was.ids.account, "case_id": was.ids.cases[case], "bucket": str(bucket)}
            if pence is None:
                gone.append(where)
            elif old is None:
                new.append({**where, "pence": pence})
            else:
                changed.append((where, {"pence": pence}))
    delete_rows(Balance, BALANCE, gone)
    update_rows(Balance, BALANCE, changed)
    insert_rows(Balance, new)


def _append(changes: Sequence[Change]) -> None:
    entries, lines = [], []
    for was, _, events in changes:
        for entry in (entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries):
            entries.append(
                {
                    "account_id": was.ids.account,
                    "number": entry.number,
                    "kind": str(entry.kind),
                    "on": entry.on,
                    "effective_on": entry.effective_on,
                    "cause": entry.cause,
                    "reverses": entry.reverses,
                    "keeps": entry.keeps,
                    "why": entry.why,
                }
            )
            for line in entry.postings:
                lines.append(
                    {
                        "account_id": was.ids.account,
                        "entry": entry.number,
                        "case_id": was.ids.cases[line.case],
                        "bucket": str(line.bucket),
                        "pence": line.pence,
                    }
                )
    insert_rows(Journal, entries)
    insert_rows(Posting, lines)
