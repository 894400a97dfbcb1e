"""The statement of an account or of one of its cases: each thing that changed what is owed, with the balance after it.

The balance of an account is all claims less money that no claim took. The balance of a case is its claims; what was
paid towards it is shown on the day on which the money was allocated. Source: M6.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from evenhand.domain.account.ledger.buckets import CLAIMS, Bucket
from evenhand.domain.account.ledger.journal import Balances, Entry, Kind, Posting
from evenhand.domain.account.ledger.replay import after_day, facts
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class StatementLine:
    """One line, in pence: `owed` makes the balance more, `paid` makes it less. `entry` is none for allocated money."""

    on: date
    entry: Entry | None
    owed: int
    paid: int
    balance: int


@dataclass(frozen=True)
class Statement:
    """The lines from one day to another, both included, in order; and the balance before and after them."""

    opening: int
    lines: tuple[StatementLine, ...]
    closing: int


def statement(entries: Iterable[Entry], start: date, last: date, rules: Rules, case: str = "") -> Statement:
    """The statement over some days, of the whole account or of one case. Errors: NoRuleInForce."""
    balance = opening = 0
    lines = []
    for on, entry, change in _changes(entries, rules, case):
        if on > last:
            break
        balance += change
        if on < start:
            opening = balance
            continue
        shown = change or (entry is not None and entry.kind is Kind.MISSED)
        if shown:
            lines.append(StatementLine(on, entry, max(change, 0), max(-change, 0), balance))
    return Statement(opening, tuple(lines), balance)


def _changes(entries: Iterable[Entry], rules: Rules, case: str) -> Iterator[tuple[date, Entry | None, int]]:
    balances: Balances = {}
    for day, group in groupby(facts(entries), key=attrgetter("effective_on")):
        those = tuple(group)
        for entry in those:
            if _concerns(entry, case):
                yield day, entry, _owed(entry.postings, case)
        balances, follows = after_day(balances, those, day, rules)
        if case and (paid := _owed(follows, case)):
            yield day, None, paid


def _concerns(entry: Entry, case: str) -> bool:
    if not case:
        return entry.kind is not Kind.PAID_ON
    missed = entry.keeps is not None and entry.keeps[0] == case
    return missed or any(line.case == case and line.bucket in CLAIMS for line in entry.postings)


def _owed(lines: Iterable[Posting], case: str) -> int:
    """How much more is owed: of a case its claims alone, of an account less the money that waits."""
    if case:
        return sum(line.pence for line in lines if line.case == case and line.bucket in CLAIMS)
    return sum(line.pence for line in lines if line.bucket in CLAIMS or line.bucket is Bucket.UNALLOCATED)
