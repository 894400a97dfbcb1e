"""Lines of an employer's return: each is known by employer, parent and period, and waits for the money to come."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.accounts.models import Account, Deduction, Method
from evenhand.domain.account.methods import FROM_EARNINGS
from evenhand.records.models import Command
from evenhand.work.files import Fault, Faults
from evenhand.work.files.deductions import Deduction as Line
from evenhand.work.money_in.directory import Directory, employer_key
from evenhand.work.money_in.source import sealed_source
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.select import among

Row = dict[str, Any]


def told_source(line: Line) -> str:
    """The identity of a line over the office; it does not tell who the employer is."""
    period = f"{line.period.start}/{line.period.end}"
    return sealed_source("deduction", f"{employer_key(line.employer_reference)}/{line.paying_parent}/{period}")


def take_lines(lines: Sequence[Line], directory: Directory, command: Command) -> tuple[int, list[Faults]]:
    """How many of these lines are new, and those that cannot be taken; inside the caller's transaction."""
    people = _accounts({line.paying_parent for line in lines})
    taken_from = _from_earnings(people.values())
    held = {row.source: row for row in Deduction.objects.filter(source__in=among(told_source(item) for item in lines))}
    new: dict[str, Row] = {}
    wrong = []
    for line in lines:
        found = _fault(line, directory, people, taken_from, command.on)
        if found is not None:
            wrong.append(found)
            continue
        row = _row(line, people[line.paying_parent])
        earlier = new.get(row["source"]) or (_told(held[row["source"]]) if row["source"] in held else None)
        if earlier is None:
            new[row["source"]] = row
        elif earlier != row:
            wrong.append(_one(line, "deducted", "another content for this employer, parent and period", "the same"))
    insert_rows(Deduction, [row | {"told_on": command.on} for row in new.values()])
    return len(new), wrong


def _fault(
    line: Line, directory: Directory, people: dict[str, int], taken_from: set[int], today: date
) -> Faults | None:
    if employer_key(line.employer_reference) not in directory.employers:
        return _one(line, "employer_reference", "an employer that this office does not know", "one that is known here")
    if line.paying_parent not in people:
        return _one(line, "paying_parent", "a reference that no paying parent here has", "one of this office")
    if people[line.paying_parent] not in taken_from:
        return _one(line, "paying_parent", "a parent without an order or request on earnings", "one with it")
    for field, day in (("paid_on", line.paid_on), ("deduction_period_from", line.period.start)):
        if day is not None and day > today:
            return _one(line, field, "a day after the business date", f"a day up to {today.isoformat()}")
    return None


def _accounts(references: set[str]) -> dict[str, int]:
    rows = Account.objects.filter(paying__reference__in=among(references))
    return dict(rows.values_list("paying__reference", "id"))


def _from_earnings(accounts: Any) -> set[int]:
    """Accounts from whose payer's earnings money was ever to be taken: what an order brings after its end is money."""
    rows = Method.objects.filter(account_id__in=among(accounts), kind__in=[str(kind) for kind in FROM_EARNINGS])
    return set(rows.values_list("account_id", flat=True))


def _row(line: Line, account: int) -> Row:
    return {
        "employer": employer_key(line.employer_reference),
        "account_id": account,
        "source": told_source(line),
        "start": line.period.start,
        "until": line.period.end,
        "net_earnings": line.net_earnings,
        "requested": line.requested,
        "deducted": line.deducted,
        "reason": line.reason,
        "paid_on": line.paid_on,
    }


def _told(row: Deduction) -> Row:
    return {name: getattr(row, name) for name in (
        "employer", "account_id", "source", "start", "until", "net_earnings", "requested", "deducted", "reason",
        "paid_on",
    )}  # fmt: skip


def _one(line: Line, field: str, found: str, expected: str) -> Faults:
    return Faults(line.number, (Fault(line.number, field, found, expected),))
