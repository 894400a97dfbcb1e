"""Sets what a case owes each week. A change that counts from a past day says what already fell due. Source: M2, M6."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from evenhand.domain.account.accrual import change_over, opened_on
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent, LiabilityEnded, LiabilitySet
from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.ledger.entries import changed
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState, InstalmentState, Liability
from evenhand.domain.calendar import DateRange
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules

STEPS, RULES = ("PPO-13", "RPO-15"), ("M2", "M6")
NOT_ASKED = frozenset({InstalmentState.PLANNED, InstalmentState.REPLACED})


def set_liability(
    state: AccountState,
    case: str,
    weekly: int,
    start: date,
    cause: str,
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[AccountEvent, ...] | Refusal:
    """A case owes so many pence a week from a day on; what ran on that day or later ends.

    Where the day is past, each instalment that already fell due gets a fact of its own for what the days that it
    covers now cost more or less: arrears that nobody missed. `history` holds the entries of the account. What an
    opening balance covers, and what is paid directly, is not asked for again.

    Refusals: case-unknown; nothing-changes where the case owes just this already; no-rule-in-force.
    """
    held = state.case(case)
    if held is None:
        return Refusal("case-unknown", "This case is not on the account. Choose one of its cases.", rules=RULES)
    if _owes(state, case, weekly, start):
        return Refusal(
            "nothing-changes",
            f"Case {case} owes {spoken(weekly)} a week from that day already. Nothing has to be set.",
            STEPS, RULES, field="weekly",
        )  # fmt: skip
    number = max((item.number for item in state.liabilities), default=0) + 1
    events: list[AccountEvent] = [
        LiabilityEnded(number=item.number, until=start, steps=STEPS, rules=RULES)
        for item in state.liabilities
        if item.case == case and (item.during.end is None or item.during.end > start)
    ]
    liability = Liability(number, case, weekly, DateRange(start), cause)
    events.append(LiabilitySet(liability=liability, steps=STEPS, rules=RULES))
    try:
        facts = _fallen_due(state, apply_all(state, events), liability, today, rules, history) if held.collected else ()
        if facts:
            events.append(post(state, facts, today, rules, history))
    except NoRuleInForce as none:
        return Refusal("no-rule-in-force", f"Nothing can be set from that day: {none}.", rules=("M4",), field="start")
    return tuple(events)


def _owes(state: AccountState, case: str, weekly: int, start: date) -> bool:
    last = next((item for item in state.liabilities if item.case == case and item.during.end is None), None)
    return last is not None and last.weekly == weekly and last.during.start <= start


def covered_until(state: AccountState, case: str, today: date) -> date:
    """The first day that is not asked for yet: the next instalment pays for the days from its own on."""
    ahead = [item.due_on for item in state.instalments if item.case == case and item.state is InstalmentState.PLANNED]
    return min(ahead, default=today)


def _fallen_due(
    state: AccountState,
    after: AccountState,
    liability: Liability,
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[Fact, ...]:
    case, until = liability.case, covered_until(state, liability.case, today)
    start = max(liability.during.start, opened_on(history, case) or liability.during.start)
    if start >= until:
        return ()
    held = state.case(case)
    free = held.free_of_fees if held else None
    due = {item.due_on for item in state.instalments if item.case == case and item.state not in NOT_ASKED}
    marks = sorted(day for day in due if start < day < until)
    facts = []
    for first, end in pairwise([start, *marks, until]):
        days, due_on = DateRange(first, end), max((day for day in due if day <= first), default=first)
        change = change_over(state.liabilities, after.liabilities, case, days, due_on, free, rules)
        postings = changed(case, change.maintenance, change.fee)
        if postings:
            on = min(first, today) if marks or first in due else today
            facts.append(Fact(Kind.CHANGED, on, f"liability:{liability.number}:{first.isoformat()}", postings))
    return tuple(facts)
