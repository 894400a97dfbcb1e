"""The collection fee of what fell due after the check and before its approval. Source: SCH-26, EAR-28, M4, M7, R10.

No posted entry is changed: each day that something was asked for without its fee gets a fact of its own, once.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from evenhand.domain.account.accrual import OWN
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import changed
from evenhand.domain.account.posting import Fact
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.maintenance.fees import is_free
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules

NOT_ASKED = frozenset({InstalmentState.PLANNED, InstalmentState.REPLACED})
MAINTENANCE = frozenset({Bucket.MAINTENANCE, Bucket.ARREARS})
FEES = frozenset({Bucket.FEE, Bucket.FEE_ARREARS})


def fees_missed(
    state: AccountState, case: str, from_on: date, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[Fact, ...]:
    """The fee of each day from `from_on` to today on which maintenance was asked for and no fee with it.

    A day's maintenance pays for so many days at a seventh of the weekly amount, so that its fee is the dated per cent
    of it, rounded once. `state` holds what fell due, `history` every entry. Errors: NoRuleInForce.
    """
    held = state.case(case)
    if held is None or not held.collected:
        return ()
    asked: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for day, entry in _asked(state, case, history):
        for line in entry.postings:
            if line.case == case and line.bucket in MAINTENANCE | FEES:
                asked[day][line.bucket in FEES] += line.pence
    facts, told = [], {entry.cause for entry in history}
    for day, (maintenance, fee) in sorted(asked.items()):
        if not from_on <= day <= today or fee or maintenance <= 0 or is_free(day, held.free_of_fees, rules):
            continue
        owed = half_up(Fraction(maintenance * rules.number("fees.paying_parent_per_cent", day), 100))
        fact = Fact(Kind.CHANGED, day, f"fees:{case}:{day.isoformat()}", changed(case, 0, owed))
        if fact.postings and fact.cause not in told:  # one that a person took back stays taken back
            facts.append(fact)
    return tuple(facts)


def _asked(state: AccountState, case: str, history: Sequence[Entry]) -> list[tuple[date, Entry]]:
    """What was asked for a case and stands, with the day whose fee it carries."""
    gone = {entry.reverses for entry in history}
    due = sorted({item.due_on for item in state.instalments if item.case == case and item.state not in NOT_ASKED})
    found = []
    for entry in history:
        own = entry.kind in (Kind.DUE, Kind.UNCOVERED) or (entry.kind is Kind.CHANGED and entry.cause.startswith(OWN))
        if own and entry.reverses is None and entry.number not in gone:
            found.append((_day(entry, due), entry))
    return found


def _day(entry: Entry, due: Sequence[date]) -> date:
    """A change of what is due counts with the instalment that pays for its days."""
    what, _, rest = entry.cause.partition(":")
    if what != "liability":
        return entry.effective_on
    first = date.fromisoformat(rest.rpartition(":")[2])
    return max((day for day in due if day <= first), default=first)
