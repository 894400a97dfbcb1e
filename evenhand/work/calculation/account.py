"""What a calculation brings to the account: what each case owes, and the schedule."""

from collections.abc import Callable
from datetime import date

from evenhand.accounts.models import Account as AccountRow
from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.determining import lift_rate, set_rate
from evenhand.domain.account.events import AccountEvent, LedgerPosted, ScheduleEnded
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.liabilities import set_liability
from evenhand.domain.account.periods import next_due
from evenhand.domain.account.planning import Wish, plan_schedule
from evenhand.domain.account.posting import post
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.reinstating import fees_missed
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command as CommandRow
from evenhand.work.account.load import Account, Wanted, load_accounts
from evenhand.work.account.order_charge import charges_with
from evenhand.work.account.recording import WrittenAccount, write_accounts
from evenhand.work.account.scheduling import applied_late
from evenhand.work.account.visible import hidden, visible_account
from evenhand.work.calculation.together import Together

UNCHANGED = "nothing-changes"
WITH_ORDERS = Wanted(judged=True, orders=True)
Decide = Callable[[Account], tuple[AccountEvent, ...] | Refusal]


def follow(together: Together, command: CommandRow, actor: Actor, today: date) -> Refusal | None:
    """Writes the liabilities and the schedule after the cases; a refusal takes the whole entry back."""
    if together.found is None or together.on is None or together.start is None:
        return None
    return _write(together.case_id, lambda account: brought(account, together, today), command, actor, today)


def follow_rate(
    case: int, rate: EarningsRate, cause: str, command: CommandRow, actor: Actor, today: date
) -> Refusal | None:
    """Writes the rate that a person set, with what follows for the order and the schedule, after the case."""

    def decide(account: Account) -> tuple[AccountEvent, ...] | Refusal:
        rules, late = the_book().rules, applied_late(account)
        return set_rate(account.state, rate, cause, late, today, rules, account.history())

    return _write(case, decide, command, actor, today)


def _write(case: int, decide: Decide, command: CommandRow, actor: Actor, today: date) -> Refusal | None:
    key, reference = AccountRow.objects.values_list("id", "reference").get(cases=case)
    account = load_accounts([key], WITH_ORDERS)[key]
    events = decide(account)
    if isinstance(events, Refusal):
        return events if visible_account(reference, actor) else hidden(events)
    if events:
        events = (*events, *charges_with(account, events, today))
        after = apply_all(account.state, events)
        write_accounts([WrittenAccount(account, after, events)], actor, command, today)
    return None


def brought(account: Account, together: Together, today: date) -> tuple[AccountEvent, ...] | Refusal:
    """The events of the account: each liability that changes, then the schedule. Refusals: those of either.

    A rate that a person set holds until a calculation lies within the limit (M5).
    """
    found, on, start = together.found, together.on, together.start
    assert found is not None and on is not None and start is not None  # noqa: S101 - the caller looked
    rules, cause = the_book().rules, f"request:{together.reference}:{together.number}"
    state, history, events = account.state, account.history(), list[AccountEvent]()
    if found.deduction is not None and found.deduction.determine is False:
        events.extend(lift_rate(state, today, rules))
        state = apply_all(state, events)
    for receiving, weekly in found.maintenance.due:
        made = set_liability(state, receiving.reference, weekly, on, cause, today, rules, history)
        if isinstance(made, Refusal):
            if made.code != UNCHANGED:
                return made
            continue
        events.extend(made)
        state, history = apply_all(state, made), (*history, *_entries(made))
    late = _late_fees(state, today, history)
    if late:
        events.append(late)
        state, history = apply_all(state, (late,)), (*history, *late.entries)
    start = _next_day(state, today) or start if together.ended else start
    wish = Wish(start, Frequency(together.every), applied_late=applied_late(account), cause=cause)
    plan = plan_schedule(state, wish, today, rules, history)
    if not isinstance(plan, Refusal):
        return (*events, *plan.events)
    if plan.code == "nothing-owed":
        return (*events, *_ended(state, today))
    return tuple(events) if plan.code == UNCHANGED else plan


def _late_fees(state: AccountState, today: date, history: tuple[Entry, ...]) -> LedgerPosted | None:
    """Fees of what fell due since they count again, where it was asked for without them (R10)."""
    rules = the_book().rules
    facts = [
        fact
        for case in state.cases
        if case.free is not None and case.free.end is not None
        for fact in fees_missed(state, case.reference, case.free.end, today, rules, history)
    ]
    return post(state, facts, today, rules, history) if facts else None


def _next_day(state: AccountState, today: date) -> date | None:
    """The next day of the schedule in force: after an opportunity the payments keep their days."""
    version = state.schedule
    return next_due(version.during, Frequency(version.frequency), today) if version is not None else None


def _entries(events: tuple[AccountEvent, ...]) -> tuple[Entry, ...]:
    return tuple(entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries)


def _ended(state: AccountState, today: date) -> tuple[AccountEvent, ...]:
    """Where nothing is owed any more the schedule in force ends."""
    if state.schedule is None:
        return ()
    planned = tuple(item.number for item in state.instalments if item.state is InstalmentState.PLANNED)
    return (ScheduleEnded(number=state.schedule.number, on=today, replaced=planned),)
