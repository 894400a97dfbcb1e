"""What each figure of an account is made of: the instalments and events behind it, oldest first. Source: M6.

Money that pays a claim pays the oldest part of it first. A part that is late because it was missed is told from one
that became owed afterwards by a change of what is due, from a balance brought in, and from a charge.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from evenhand.domain.account.ledger.allocation import allocated
from evenhand.domain.account.ledger.buckets import BEHIND, CLAIMS, Bucket
from evenhand.domain.account.ledger.journal import Balances, Entry, Key, Kind, Posting, added
from evenhand.domain.account.ledger.replay import facts, fallen_behind
from evenhand.domain.account.lots import Lot, Queue, Step, What
from evenhand.domain.rules import Rules

ORDER = tuple(Bucket)


class Made(StrEnum):
    """How a part came to be owed."""

    MISSED = "missed payment"
    DUE = "due, and may still be paid in time"
    BACKDATED = "backdated change"
    UNCOVERED = "more than may be taken from earnings"
    CHANGE = "change of what is due"
    OPENING = "opening balance"
    CHARGE = "charge"
    OTHER = "other entry"


@dataclass(frozen=True)
class Line:
    """One part of a figure, in pence.

    Attributes:
        entry: the entry that made it.
        on: the day from which it is owed.
        due: all of it.
        steps: what made it less, in order.
        left: what is still owed.
        missed_on: the day on which it was found missed, and by which entry.
        suspended_on: since when it is not collected.
    """

    made: Made
    entry: Entry
    on: date
    due: int
    steps: tuple[Step, ...]
    left: int
    missed_on: date | None = None
    missed_by: int | None = None
    suspended_on: date | None = None


@dataclass(frozen=True)
class Figure:
    """One claim of one case, in pence, with the lines that sum to it."""

    case: str
    bucket: Bucket
    pence: int
    lines: tuple[Line, ...]


def explained(entries: Iterable[Entry], as_at: date, rules: Rules) -> tuple[Figure, ...]:
    """Every claim at the end of a day with what it is made of; those of nothing are left out. Errors: NoRuleInForce."""
    queues = _played(entries, as_at, rules)
    found = []
    for (case, bucket), queue in sorted(queues.items(), key=lambda item: (item[0][0], ORDER.index(item[0][1]))):
        lines = tuple(_line(lot) for lot in sorted(queue.lots, key=_age) if lot.left)
        if lines:
            found.append(Figure(case, bucket, sum(line.left for line in lines), lines))
    return tuple(found)


def _played(entries: Iterable[Entry], as_at: date, rules: Rules) -> dict[Key, Queue]:
    queues: dict[Key, Queue] = defaultdict(Queue)
    balances: Balances = {}
    for day, group in groupby(facts(entries), key=attrgetter("effective_on")):
        if day > as_at:
            break
        those = tuple(group)
        for entry in those:
            balances = added(balances, entry.postings)
            _enter(queues, entry)
        follows = allocated(balances, day, rules)
        balances = added(balances, follows)
        for line in follows:
            _allocate(queues, line, day)
        for entry in those:
            if entry.keeps is not None:
                behind = fallen_behind(balances, *entry.keeps)
                balances = added(balances, behind)
                _fall_behind(queues, behind, entry)
    return queues


def _enter(queues: dict[Key, Queue], entry: Entry) -> None:
    lines = [line for line in entry.postings if line.bucket in CLAIMS]
    if entry.kind in (Kind.SUSPENDED, Kind.RESUMED) and len(lines) == 2:  # from one claim to the other
        to, source = sorted(lines, key=lambda line: -line.pence)
        since = entry.effective_on if entry.kind is Kind.SUSPENDED else None
        for lot in queues[source.case, source.bucket].take(to.pence):
            lot.bucket, lot.suspended = to.bucket, since
            queues[to.case, to.bucket].add(lot)
        return
    for line in lines:
        queue = queues[line.case, line.bucket]
        if line.pence > 0:
            queue.add(Lot(entry, line.bucket, line.pence))
        else:
            queue.lower(Step(entry.effective_on, _LOWERS.get(entry.kind, What.LOWERED), -line.pence, entry.number),
                        charge_waived(entry))  # fmt: skip


_LOWERS = {Kind.WAIVED: What.WAIVED, Kind.WRITTEN_OFF: What.WRITTEN_OFF}


def charge_waived(entry: Entry) -> int | None:
    """The number of the charge that an entry waives."""
    what, _, number = entry.cause.partition("#")[0].partition(":")
    return int(number) if entry.kind is Kind.WAIVED and what == "waiver" and number.isdecimal() else None


def _allocate(queues: dict[Key, Queue], line: Posting, day: date) -> None:
    if line.bucket not in CLAIMS:
        return
    queue = queues[line.case, line.bucket]
    if line.pence < 0:
        queue.lower(Step(day, What.PAID, -line.pence))
    else:
        queue.credit -= line.pence  # money on a claim that has since become less is free again


def _fall_behind(queues: dict[Key, Queue], lines: tuple[Posting, ...], by: Entry) -> None:
    for line in lines:
        if line.pence < 0:
            to = queues[line.case, BEHIND[line.bucket]]
            for lot in queues[line.case, line.bucket].take(-line.pence):
                lot.bucket, lot.behind = BEHIND[line.bucket], (by.effective_on, by.number)
                to.add(lot)


_MADE = {
    Kind.OPENING: Made.OPENING,
    Kind.CHANGED: Made.CHANGE,
    Kind.CHARGED: Made.CHARGE,
    Kind.DUE: Made.DUE,
    Kind.UNCOVERED: Made.UNCOVERED,
}


def _line(lot: Lot) -> Line:
    return Line(
        made=_made(lot),
        entry=lot.origin,
        on=lot.origin.effective_on,
        due=lot.whole,
        steps=tuple(lot.steps),
        left=lot.left,
        missed_on=lot.behind[0] if lot.behind else None,
        missed_by=lot.behind[1] if lot.behind else None,
        suspended_on=lot.suspended,
    )


def _made(lot: Lot) -> Made:
    if lot.behind and lot.origin.kind is Kind.DUE:
        return Made.MISSED
    if lot.origin.kind is Kind.CHANGED and lot.origin.effective_on < lot.origin.on:
        return Made.BACKDATED
    return _MADE.get(lot.origin.kind, Made.OTHER)


def _age(lot: Lot) -> tuple[date, int]:
    return lot.origin.effective_on, lot.origin.number
