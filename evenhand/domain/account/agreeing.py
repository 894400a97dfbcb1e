"""The schedule of an account follows a plan that was agreed. Source: NEG-10, M2."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.events import AccountEvent, ScheduleEnded
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.planning import Plan, Wish, plan_schedule
from evenhand.domain.account.planning.owing import next_review
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules


def planned_as_agreed(
    state: AccountState,
    agreed: AgreedArrears,
    start: date,
    applied_late: frozenset[str],
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> Plan | Refusal:
    """The schedule from the first payment on; where no whole week is left before the annual review, from that on.

    Refusals: those of `plan_schedule`.
    """
    wish = Wish(start, agreed.every, applied_late=applied_late, cause=agreed.cause, agreed=agreed)
    plan = plan_schedule(state, wish, today, rules, history)
    if not isinstance(plan, Refusal) or plan.code != "review-too-near":
        return plan
    later = next_review(state, start)
    return plan_schedule(state, replace(wish, start=later), today, rules, history)


def scheduled_as_agreed(
    state: AccountState,
    agreed: AgreedArrears,
    start: date,
    applied_late: frozenset[str],
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[AccountEvent, ...] | Refusal:
    """What setting records. Where the arrears wait and nothing else is owed, the schedule in force ends.

    Refusals: those of `plan_schedule`.
    """
    plan = planned_as_agreed(state, agreed, start, applied_late, today, rules, history)
    if isinstance(plan, Plan):
        return plan.events
    if plan.code != "nothing-owed" or not agreed.waits:
        return plan
    if state.schedule is None:
        return ()
    planned = tuple(item.number for item in state.instalments if item.state is InstalmentState.PLANNED)
    return (ScheduleEnded(number=state.schedule.number, on=today, replaced=planned, rules=("N2",)),)
