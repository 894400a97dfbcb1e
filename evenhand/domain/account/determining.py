"""Sets the most that is taken from each pay: the order to the employer and the schedule follow. Source: M5, SCH-33."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent, EarningsRateLifted, EarningsRateSet, OrderEnded, OrderSet
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.orders import DeductionOrder
from evenhand.domain.account.periods import next_due
from evenhand.domain.account.planning import Plan, Wish, plan_schedule
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.state import AccountState
from evenhand.domain.altered import altered
from evenhand.domain.maintenance import Frequency
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

STEPS, RULES = ("PPO-13", "SCH-33"), ("M5",)
NOTHING = frozenset({"nothing-changes", "nothing-owed", "review-too-near"})
"""Where the schedule stays as it is: it lies within the rate, or nothing of it is left."""


def set_rate(
    state: AccountState,
    rate: EarningsRate,
    cause: str,
    applied_late: frozenset[str],
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[AccountEvent, ...] | Refusal:
    """The rate, the order to the employer where one runs, and the schedule in force from its next day on.

    Where orders run to several employers none is varied: how much each takes is for a person. `state` holds every
    planned instalment and every order. Refusals: those of `plan_schedule`. Errors: NoRuleInForce.
    """
    events: tuple[AccountEvent, ...] = (EarningsRateSet(rate=rate, steps=STEPS, rules=RULES),)
    order = _live(state)
    if order is not None:
        events += _vary(state, order, rate.most(order.pay, _weeks(today, rules)), today)
    plan = replanned(apply_all(state, events), cause, applied_late, today, rules, history)
    return plan if isinstance(plan, Refusal) else events + (plan.events if plan else ())


def replanned(
    state: AccountState,
    cause: str,
    applied_late: frozenset[str],
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> Plan | Refusal | None:
    """The schedule in force, planned again on the days that it has; None where nothing of it changes.

    Refuses as `plan_schedule` does, but for what only says that there is nothing to plan.
    """
    version = state.schedule
    if version is None:
        return None
    start = next_due(version.during, Frequency(version.frequency), today)
    if start is None:
        return None
    wish = Wish(start, Frequency(version.frequency), applied_late=applied_late, cause=cause)
    plan = plan_schedule(state, wish, today, rules, history)
    return None if isinstance(plan, Refusal) and plan.code in NOTHING else plan


def lift_rate(state: AccountState, today: date, rules: Rules) -> tuple[AccountEvent, ...]:
    """No rate of a person holds any longer, nor the maximum that the order took from it. Errors: NoRuleInForce."""
    if state.rate is None:
        return ()
    order, lifted = _live(state), EarningsRateLifted(steps=STEPS, rules=RULES)
    took = order is not None and order.most == state.rate.most(order.pay, _weeks(today, rules))
    return (lifted, *(_vary(state, order, None, today) if order is not None and took else ()))


def _live(state: AccountState) -> DeductionOrder | None:
    """The order that runs, where it is the only one."""
    running = [item for item in state.orders if item.ended_on is None]
    return running[0] if len(running) == 1 else None


def _vary(state: AccountState, order: DeductionOrder, most: int | None, today: date) -> tuple[AccountEvent, ...]:
    """Another version of the order, with this as the most that is taken from a pay."""
    if order.most == most:
        return ()
    on, number = max(today, order.issued_on), max(item.number for item in state.orders) + 1
    varied = altered(order, number=number, issued_on=on, most=most)
    return OrderEnded(number=order.number, on=on, rules=RULES), OrderSet(order=varied, steps=("SCH-33",), rules=RULES)


def _weeks(on: date, rules: Rules) -> int:
    return rules.number("schedule.most_weeks", on)
