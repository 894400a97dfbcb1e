# ruff: noqa: S608 - every name is our own
"""Which accounts a business day touches, and what of them it reads."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Min

from evenhand.accounts.models import Schedule
from evenhand.cases.models import Case
from evenhand.domain.account.before import TOOK, Before, before
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.opening import judged_when, looks_back_to
from evenhand.domain.account.pots import Key, left_over
from evenhand.domain.account.state import AccountState, Planned
from evenhand.domain.altered import altered
from evenhand.domain.calendar import BeyondCalendar, add_days
from evenhand.domain.rules import NoRuleInForce, Rules
from evenhand.office.models import Stalled
from evenhand.work.account.load import Account, Wanted, load_accounts
from evenhand.work.state.select import among, select_rows

# Written out, and not bound: only then does SQLite see that an index of some rows holds all that are asked for.
PLANNED = "FROM instalment WHERE state = 'planned'"
WAITS = "FROM instalment WHERE state = 'due'"
PAYABLE = "FROM balance WHERE bucket IN ('payable', 'payable-old-scheme') AND pence < 0"
MONEY_TOLD = """FROM event WHERE kind IN ('ReceiptTaken', 'ReceiptReturned') AND "on" >= %s"""
NOT_RESTRICTED = """ AND NOT EXISTS
    (SELECT 1 FROM "case" held WHERE held.account_id = instalment.account_id AND held.restricted)"""
AMOUNT = "maintenance + fee + arrears + charges"
CAME = """SELECT account_id, case_id, method, SUM(pence) FROM receipt
    WHERE account_id {among} AND received_on < %s AND returned_on IS NULL
    AND received_on >= (SELECT MIN(set_on) FROM schedule WHERE schedule.account_id = receipt.account_id)
    GROUP BY account_id, case_id, method"""
TAKEN = f"""SELECT account_id, case_id, method,
    SUM(CASE WHEN state IN ('late', 'by another method') AND otherwise IS NULL THEN {AMOUNT} ELSE received END)
    FROM instalment
    WHERE account_id {{among}} AND judge_on <= %s AND state IN ('met', 'short', 'late', 'missed', 'by another method')
    GROUP BY account_id, case_id, method"""


@dataclass(frozen=True)
class DueAccount:
    """An account as a day reads it, with what older receipts left over for its instalments."""

    account: Account
    earlier: dict[Key, int]


def touched_accounts(day: date, until: date) -> list[int]:
    """Accounts with something to fall due, to be judged or to be paid on, and those with news of money; in order.

    Each is found by an index of what is open alone. An account that is stalled waits for a person.
    """
    found = _accounts(f"{PLANNED} AND due_on <= %s", day) | _accounts(f"{WAITS} AND judge_on <= %s", until)
    found |= _accounts(PAYABLE) | _accounts(MONEY_TOLD, add_days(day, -1))
    found.difference_update(Stalled.objects.filter(cleared_by="").values_list("account_id", flat=True))
    return sorted(found)


def next_due_or_judged(today: date, rules: Rules, *, restricted: bool = True) -> date | None:
    """The next day on which an instalment falls due or is judged; None where none will, or none that may be seen."""
    hidden = "" if restricted else NOT_RESTRICTED
    due = _first("due_on", f"{PLANNED} AND due_on > %s{hidden}", today)
    judge = _first("judge_on", f"{WAITS}{hidden}")
    days = [due, max(_judged_when(judge, rules), add_days(today, 1)) if judge else None]
    return min((day for day in days if day is not None), default=None)


def _accounts(rows: str, *days: date) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT account_id {rows}", [day.isoformat() for day in days])
        return {row[0] for row in cursor.fetchall()}


def _first(column: str, rows: str, *days: date) -> date | None:
    with connection.cursor() as cursor:
        sql = f"SELECT {column} {rows} ORDER BY {column} LIMIT 1"
        cursor.execute(sql, [day.isoformat() for day in days])
        row = cursor.fetchone()
    return row[0] if row else None


def _judged_when(judge_on: date, rules: Rules) -> date:
    try:
        return judged_when(judge_on, rules)
    except (BeyondCalendar, NoRuleInForce):
        return judge_on


def load_due(ids: Sequence[int], day: date, rules: Rules) -> dict[int, DueAccount]:
    """What falls due, what is judged or may be judged again, and the receipts of that time."""
    since = looks_back_to(day, rules)
    loaded = load_accounts(ids, Wanted(instalments=day, judged=since, receipts_from=since))
    names = {row["id"]: row["reference"] for row in select_rows(Case, ("id", "reference"), "account_id", ids)}
    came, taken = _summed(CAME, ids, since, names), _summed(TAKEN, ids, since, names)
    first = _first_schedules(ids)
    found = {}
    for key, account in loaded.items():
        looked_at, stands = _looked_at(account.state, first.get(key), since)
        for took, pence in stands.taken.items():
            taken[key][took] = taken[key].get(took, 0) + pence
        due = altered(account.state, instalments=looked_at, receipts=stands.receipts)
        found[key] = DueAccount(altered(account, state=due), left_over(came[key], taken[key]))
    return found


def _looked_at(state: AccountState, first: date | None, since: date) -> tuple[tuple[Planned, ...], Before]:
    """The instalments that a day looks at, and what earlier ones leave; money before anything was promised is none."""
    promised = (item for item in state.receipts if first is not None and item.received_on >= first)
    earlier = {item.number for item in state.instalments if item.judge_on <= since and item.state in TOOK}
    looked_at = tuple(item for item in state.instalments if item.number not in earlier)
    return looked_at, before((item for item in state.instalments if item.number in earlier), promised, since)


def _first_schedules(ids: Sequence[int]) -> dict[int, date]:
    rows = Schedule.objects.filter(account_id__in=among(ids)).values_list("account_id")
    return dict(rows.annotate(first=Min("set_on")))


def _summed(sql: str, ids: Sequence[int], since: date, names: dict[int, str]) -> dict[int, dict[Key, int]]:
    listed = connection.vendor == "postgresql"
    test = "= ANY(%s)" if listed else "IN (SELECT value FROM json_each(%s))"
    found: dict[int, dict[Key, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(sql.format(among=test), [list(ids) if listed else json.dumps(list(ids)), since.isoformat()])
        rows: Iterable[Any] = cursor.fetchall()
    for account, case, method, pence in rows:
        found[account][names[case] if case else "", PaymentMethod(method)] = int(pence)
    return found
