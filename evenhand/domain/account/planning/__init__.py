"""Plans the promise-to-pay schedule of an account over all of its cases; setting it is the same decision."""

from evenhand.domain.account.planning.difference import Line, difference
from evenhand.domain.account.planning.made import Plan
from evenhand.domain.account.planning.manual import ManualAllocation, manual_allocation
from evenhand.domain.account.planning.plan import plan_schedule, set_schedule
from evenhand.domain.account.planning.wish import Wish

__all__ = [
    "Line",
    "ManualAllocation",
    "Plan",
    "Wish",
    "difference",
    "manual_allocation",
    "plan_schedule",
    "set_schedule",
]
