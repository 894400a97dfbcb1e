"""Loads accounts for a decision, many at once: one query a table."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from evenhand.accounts.models import Account as AccountRow
from evenhand.accounts.models import (
    Balance,
    DeductionOrder,
    Instalment,
    Journal,
    Liability,
    Method,
    Posting,
    Receipt,
    Schedule,
)
from evenhand.cases.models import Case, Opportunity
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.state import AccountState
from evenhand.people.models import Person
from evenhand.work.account.build import Rows, account_of, entries_of
from evenhand.work.state.select import Row, select_rows

ACCOUNT = (
    "id", "reference", "paying_id", "version", "settled_to", "allocated_to", "last_entry", "last_instalment",
    "last_schedule", "last_receipt", "rate", "rate_pay",
)  # fmt: skip
CASE = ("id", "reference", "account_id", "service", "annual_review_on", "outcome", "closed_on")
OPPORTUNITY = ("case_id", "start", "end", "status", "fees_from")
METHOD = ("account_id", "case_id", "number", "kind", "share", "start", "frequency", "mandatory", "desire", "until")
LIABILITY = ("account_id", "number", "case_id", "weekly", "start", "until", "cause")
SCHEDULE = (
    "account_id", "number", "set_on", "start", "until", "frequency", "cause", "days_not_covered", "ended_on", "agreed",
)  # fmt: skip
INSTALMENT = (
    "account_id", "number", "schedule", "case_id", "method", "due_on", "judge_on", "maintenance", "fee", "arrears",
    "charges", "state", "received", "uncovered", "uncovered_fee", "otherwise",
)  # fmt: skip
RECEIPT = (
    "account_id", "number", "method", "case_id", "received_on", "pence", "source", "entry", "returned_on",
    "return_reason",
)  # fmt: skip
BALANCE = ("account_id", "case_id", "bucket", "pence")
JOURNAL = ("account_id", "number", "kind", "on", "effective_on", "cause", "reverses", "keeps", "why")
ORDER = (
    "account_id", "number", "employment", "kind", "issued_on", "ended_on", "pay", "weekly", "fortnightly",
    "four_weekly", "monthly", "protected", "over", "most",
)  # fmt: skip
POSTING = ("account_id", "entry", "case_id", "bucket", "pence")


@dataclass(frozen=True)
class Wanted:
    """What of an account is read beside its cases, liabilities, live schedule and balances.

    Attributes:
        instalments: those planned or due: all of them, or those due on or before a day, or none.
        judged: also those that are judged already, or replaced: all of them, or the judged ones that money of a day or
            later could still pay in time, and those that took money late or by another method.
        receipts_from: receipts of this day and later; none where there is no day.
        orders: also the orders to employers.
    """

    instalments: bool | date = True
    judged: bool | date = False
    receipts_from: date | None = None
    orders: bool = False


@dataclass(frozen=True)
class AccountIds:
    """The primary keys of what was loaded with an account; `cases` by reference, with 0 for the whole account."""

    account: int
    paying: int
    cases: dict[str, int]


@dataclass(frozen=True)
class Account:
    """An account as it stood when it was read, where its rows are, and how its earlier entries are read."""

    state: AccountState
    ids: AccountIds
    history: Callable[[], tuple[Entry, ...]] = field(compare=False)


def load_accounts(account_ids: Iterable[int], wanted: Wanted = Wanted()) -> dict[int, Account]:
    """Accounts by primary key, in its order."""
    ids = list(account_ids)
    accounts = {row["id"]: row for row in select_rows(AccountRow, ACCOUNT, "id", ids, order=("id",))}
    people = [row["paying_id"] for row in accounts.values()]
    nations = {row["id"]: row["nation"] for row in select_rows(Person, ("id", "nation"), "id", people)}
    cases = _by_account(Case, CASE, ids, "id")
    of_case = {row["id"]: row["reference"] for rows in cases.values() for row in rows}
    chances = defaultdict(list)
    for row in select_rows(Opportunity, OPPORTUNITY, "case_id", list(of_case), order=("id",)):
        chances[row["case_id"]].append(row)
    tables = {
        "methods": _by_account(Method, METHOD, ids, "case_id", "number"),
        "liabilities": _by_account(Liability, LIABILITY, ids, "number"),
        "schedules": _by_account(Schedule, SCHEDULE, ids, "number", and_="ended_on IS NULL"),
        "instalments": _instalments(ids, wanted),
        "receipts": _receipts(ids, wanted),
        "balances": _by_account(Balance, BALANCE, ids, "id"),
        "orders": _by_account(DeductionOrder, ORDER, ids, "number") if wanted.orders else {},
    }
    found = {}
    for key, row in accounts.items():
        rows = Rows(cases.get(key, []), chances, **{name: table.get(key, []) for name, table in tables.items()})
        own = {case["reference"]: case["id"] for case in rows.cases}
        state = account_of(row, nations[row["paying_id"]], rows, {0: "", **of_case})
        found[key] = Account(state, AccountIds(key, row["paying_id"], {"": 0, **own}), _reader(key))
    return found


def load_account(reference: str, wanted: Wanted = Wanted()) -> Account | None:
    """One account by its reference; None where there is none."""
    key = AccountRow.objects.filter(reference=reference).values_list("id", flat=True).first()
    return None if key is None else load_accounts([key], wanted)[key]


def load_history(account_ids: Iterable[int]) -> dict[int, tuple[Entry, ...]]:
    """Every entry of these accounts, in order."""
    ids = list(account_ids)
    names = {
        0: "",
        **{row["id"]: row["reference"] for row in select_rows(Case, ("id", "reference"), "account_id", ids)},
    }
    entries = _by_account(Journal, JOURNAL, ids, "number")
    lines = _by_account(Posting, POSTING, ids, "entry", "id")
    return {key: entries_of(entries.get(key, []), lines.get(key, []), names) for key in ids}


def _reader(key: int) -> Callable[[], tuple[Entry, ...]]:
    return lambda: load_history([key])[key]


def _instalments(ids: Sequence[int], wanted: Wanted) -> dict[int, list[Row]]:
    if wanted.instalments is False:
        return {}
    day = wanted.instalments if isinstance(wanted.instalments, date) else None
    tests = [] if wanted.judged is True else ["state IN ('planned', 'due')"]
    if isinstance(wanted.judged, date):
        since = wanted.judged.isoformat()
        looked_at = f"judge_on > '{since}' OR otherwise IS NOT NULL"
        tests = [f"(state IN ('planned', 'due') OR (state <> 'replaced' AND ({looked_at})))"]
    if day is not None:
        tests.append(f"due_on <= '{day.isoformat()}'")
    return _by_account(Instalment, INSTALMENT, ids, "number", and_=" AND ".join(tests))


def _receipts(ids: Sequence[int], wanted: Wanted) -> dict[int, list[Row]]:
    if wanted.receipts_from is None:
        return {}
    test = f"received_on >= '{wanted.receipts_from.isoformat()}'"
    return _by_account(Receipt, RECEIPT, ids, "number", and_=test)


def _by_account(
    model: Any, names: tuple[str, ...], ids: Sequence[int], *order: str, and_: str = ""
) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in select_rows(model, names, "account_id", ids, order=("account_id", *order), and_=and_):
        found[row["account_id"]].append(row)
    return found
