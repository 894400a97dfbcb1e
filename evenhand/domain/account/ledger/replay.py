"""The ledger played again: what follows from the facts, whatever the order in which they arrived. Source: M6."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import attrgetter

from evenhand.domain.account.ledger.allocation import allocated
from evenhand.domain.account.ledger.buckets import BEHIND, CONTRA, Bucket
from evenhand.domain.account.ledger.journal import FOLLOWS, Balances, Entry, Kind, Posting, added
from evenhand.domain.rules import Rules


def facts(entries: Iterable[Entry]) -> list[Entry]:
    """The facts that stand, in order of the days on which they count, without what was reversed and its reversal."""
    given = list(entries)
    gone = {entry.reverses for entry in given if entry.reverses is not None}
    standing = [e for e in given if e.kind not in FOLLOWS and e.reverses is None and e.number not in gone]
    return sorted(standing, key=lambda entry: (entry.effective_on, entry.kind is Kind.MISSED, entry.cause))


def replay(entries: Iterable[Entry], rules: Rules, until: date | None = None) -> Balances:
    """The balances that follow from the facts; with `until`, from those that count on or before that day.

    On each day all facts come first, then the money is allocated, then what was missed falls behind. Errors:
    NoRuleInForce.
    """
    balances: Balances = {}
    for day, group in groupby(facts(entries), key=attrgetter("effective_on")):
        if until is not None and day > until:
            break
        balances = after_day(balances, tuple(group), day, rules)[0]
    return balances


def after_day(
    balances: Balances, entries: tuple[Entry, ...], day: date, rules: Rules
) -> tuple[Balances, tuple[Posting, ...]]:
    """The balances after the facts of one day, and the postings that follow from them. Errors: NoRuleInForce."""
    for entry in entries:
        balances = added(balances, entry.postings)
    follows = allocated(balances, day, rules)
    balances = added(balances, follows)
    for entry in entries:
        if entry.keeps is not None:
            behind = fallen_behind(balances, *entry.keeps)
            balances, follows = added(balances, behind), follows + behind
    return balances, follows


def fallen_behind(balances: Balances, case: str, maintenance: int, fee: int) -> tuple[Posting, ...]:
    """What is still unpaid beyond what may be paid in time becomes arrears."""
    made = list[Posting]()
    for bucket, keeps in ((Bucket.MAINTENANCE, maintenance), (Bucket.FEE, fee)):
        late = balances.get((case, bucket), 0) - keeps
        if late > 0:
            made += [Posting(case, BEHIND[bucket], late), Posting(case, bucket, -late)]
    return tuple(made)


def difference(was: Balances, now: Balances) -> tuple[Posting, ...]:
    """The postings that lead from one set of balances to another."""
    keys = sorted(was.keys() | now.keys())
    return tuple(Posting(*key, change) for key in keys if (change := now.get(key, 0) - was.get(key, 0)))


def owed(balances: Balances, case: str = "") -> int:
    """All claims on the paying parent in pence, or those of one case."""
    return sum(held for (of, bucket), held in balances.items() if bucket in CONTRA and case in ("", of))
