"""Shows the schedule that would be set. Nothing is recorded."""

from evenhand.domain.account.planning import Plan
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account.load import load_accounts
from evenhand.work.account.scheduling import WHOLE, ScheduleAsked, plan_of
from evenhand.work.account.visible import visible_account
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent


def preview_schedule(actor: Actor, account: str, asked: ScheduleAsked) -> Plan | Refusal | Absent:
    """The plan with its difference to the schedule in force; setting it records just this."""
    key = visible_account(account, actor)
    if key is None:
        return Absent("account")
    return plan_of(load_accounts([key], WHOLE)[key], asked, business_date())
