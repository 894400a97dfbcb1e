"""What a case that is paid directly, or is closed, means for its account. Source: SCH-15, SCH-20, EAR-19, R10, R15."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.accrual import accrued, asked_for, opened_on
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.determining import replanned
from evenhand.domain.account.events import AccountEvent, LedgerPosted, LiabilityEnded, ScheduleEnded
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import changed
from evenhand.domain.account.planning import Plan
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState, CaseOnAccount, InstalmentState
from evenhand.domain.account.suspending import suspend_state_arrears
from evenhand.domain.altered import altered
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

SUSPENDED = "Suspended with the change to direct pay."


def paid_directly(
    state: AccountState, case: str, suspend: bool, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...]:
    """Days before the change that nothing was asked for are owed; Secretary of State arrears are suspended where said.

    What fell due before the change stays due: an instalment pays for the days from its own on. Errors: NoRuleInForce.
    """
    events: tuple[AccountEvent, ...] = ()
    since = opened_on(history, case)
    left = accrued(state.liabilities, case, since, today) - asked_for(history, case).maintenance
    if left > 0:
        fact = Fact(Kind.CHANGED, today, f"service:{case}:{today.isoformat()}", changed(case, left, 0))
        events += (post(state, [fact], today, rules, history),)
        state, history = apply_all(state, events), (*history, *_entries(events))
    owed = state.balances.get((case, Bucket.STATE_ARREARS), 0)
    if suspend and owed > 0:
        made = suspend_state_arrears(state, case, owed, SUSPENDED, today, rules, history)
        events += () if isinstance(made, Refusal) else made
    return events


def ended_with_case(state: AccountState, case: str, on: date) -> tuple[AccountEvent, ...]:
    """Maintenance of a closed case ends."""
    return tuple(
        LiabilityEnded(number=item.number, until=on, rules=("R15",))
        for item in state.liabilities
        if item.case == case and (item.during.end is None or item.during.end > on)
    )


def scheduled_again(
    state: AccountState,
    case: str,
    cause: str,
    applied_late: frozenset[str],
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[AccountEvent, ...]:
    """The schedule in force, planned again on its own days up to the annual review, with what a case is behind on it.

    Where the case has no method any more, what was planned for it ends, and the others go on. Errors: NoRuleInForce.
    """
    if state.schedule is None:
        return ()
    plan = replanned(state, cause, applied_late, today, rules, history)
    if isinstance(plan, Plan):
        return plan.events
    ahead = [item for item in state.instalments if item.case == case and item.state is InstalmentState.PLANNED]
    held = state.case(case)
    if held is None or not ahead or (plan is None and _stands(held)):
        return ()
    without = altered(state, cases=tuple(_closed(one) if one is held else one for one in state.cases))
    plan = replanned(without, cause, applied_late, today, rules, history)
    if isinstance(plan, Plan):
        return plan.events
    planned = tuple(item.number for item in state.instalments if item.state is InstalmentState.PLANNED)
    others = [item for item in state.instalments if item.number in planned and item.case != case]
    return () if others else (ScheduleEnded(number=state.schedule.number, on=today, replaced=planned),)


def _stands(case: CaseOnAccount) -> bool:
    """Whether the office still collects maintenance of it."""
    return case.collected and not case.closed and any(method.until is None for method in case.methods)


def _closed(case: CaseOnAccount) -> CaseOnAccount:
    return altered(case, closed=True)


def _entries(events: Sequence[AccountEvent]) -> tuple[Entry, ...]:
    return tuple(entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries)
