"""The schedule that an agreed plan would set, by the decision that sets it; nothing is written."""

from dataclasses import replace

from evenhand.config.book import the_book
from evenhand.domain.account.agreeing import planned_as_agreed
from evenhand.domain.account.planning import Plan
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.events import PlanScheduled
from evenhand.domain.procedures.decide import decide
from evenhand.domain.refusal import Refusal
from evenhand.work.account.scheduling import applied_late
from evenhand.work.account.visible import hidden, visible_account
from evenhand.work.ending.beside import account_to_follow
from evenhand.work.reading.request_view import Desk

TASK = "set-schedule"
UNREAD = Refusal("account-missing", "The account of this case could not be read. Look at it first.", ("NEG-10",))


def plan_schedule_of(desk: Desk, command: SetPlanSchedule) -> Plan | Refusal:
    """Every payment as it is now and as it would be; setting the same sets just this.

    Who may not see every case of the account sees the payments of this one. Refusals: those of the task, and of the
    schedule.
    """
    view, book, today = desk.view, the_book(), desk.view.today
    events = decide(view.state, desk.request.number, TASK, command, desk.actor, book, today, beside=desk.beside)
    if isinstance(events, Refusal):
        return events
    account = account_to_follow(view.state)
    if account is None:
        return UNREAD
    told = next(event for event in events if isinstance(event, PlanScheduled))
    found = planned_as_agreed(
        account.state, told.agreed, told.start, applied_late(account), today, book.rules, account.history()
    )  # fmt: skip
    if visible_account(view.state.account, desk.actor):
        return found
    return hidden(found) if isinstance(found, Refusal) else _own(found, view.reference)


def _own(plan: Plan, case: str) -> Plan:
    return replace(
        plan,
        instalments=tuple(item for item in plan.instalments if item.case == case),
        shown=tuple(item for item in plan.shown if item.receiving_parent == case),
        changes=tuple(line for line in plan.changes if line.case == case),
        left={reference: parts for reference, parts in plan.left.items() if reference == case},
        working=(),
        warning=None,
        events=(),
    )
