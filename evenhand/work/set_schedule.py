"""Sets the promise-to-pay schedule of an account: a new version, with the old one kept."""

from datetime import date

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account.load import Account
from evenhand.work.account.recording import record_account
from evenhand.work.account.scheduling import MAY_SCHEDULE, WHOLE, ScheduleAsked, plan_of
from evenhand.work.account.visible import visible_account
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.visible import Absent


def set_schedule(
    actor: Actor,
    account: str,
    asked: ScheduleAsked,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Records what `preview_schedule` shows. Refusals: role-missing, value-missing, and those of the plan."""
    account_id = visible_account(account, actor)
    if account_id is None:
        return Absent("account")
    if not actor.roles & MAY_SCHEDULE:
        return Refusal("role-missing", "A schedule is set by a caseworker or a team leader.")
    if not asked.reason.strip():
        return Refusal("value-missing", "Give the reason for the new schedule.", field="reason")

    def decision(loaded: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
        plan = plan_of(loaded, asked, today)
        return plan if isinstance(plan, Refusal) else plan.events

    drawn = {account_id: seen} if seen else None
    return record_account(actor, "set-schedule", [account_id], decision, wanted=WHOLE, seen=drawn, key=key)
