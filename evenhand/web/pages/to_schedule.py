"""The schedule that an agreed plan would set, shown before it is set: every payment as it is and as it will be."""

from typing import Any

from evenhand.domain.money import spoken
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.procedures.shape import Task
from evenhand.domain.refusal import Refusal
from evenhand.web.forms import Typed
from evenhand.web.pages.account.schedule import plan
from evenhand.web.pages.why import why_of
from evenhand.work.reading.plan_schedule import plan_schedule_of
from evenhand.work.reading.request_view import Desk

SETS, SHOWS = "SetPlanSchedule", "show"
GROUNDS = Refusal("", "", ("NEG-10",), ("N3", "M2"))


def planned_schedule(desk: Desk, task: Task, typed: Typed[Any] | None = None) -> dict[str, Any]:
    """What the form sets as it is filled in: `proposal` above the form and `schedule` below it; nothing elsewhere."""
    if task.asks != SETS or task.id not in desk.allowed:
        return {"schedule": None}
    asked = typed.command if typed is not None and isinstance(typed.command, SetPlanSchedule) else SetPlanSchedule()
    found = plan_schedule_of(desk, asked)
    if isinstance(found, Refusal) and found.code == "nothing-owed" and _waits(desk):
        says = "Nothing else is owed up to the annual review: no payment is asked for, and a schedule in force ends."
        return {"schedule": None, "proposal": _proposed("no schedule while the arrears wait", "", [says], GROUNDS)}
    if isinstance(found, Refusal):
        return {"schedule": None, "proposal": _proposed("not as it stands", "warn", [found.sentence], found)}
    shown = plan(found)
    arrears = sum(item.arrears + item.charges for item in found.instalments)
    asks = f"{spoken(arrears)} of arrears and charges is asked for up to the annual review."
    reasons = [
        f"{shown['covers']}. {shown['counts']}",
        asks if arrears else "No arrears are asked for.",
        *shown["left"],
    ]
    return {
        "schedule": shown,
        "proposal": _proposed(f"version {shown['number']}, {shown['totals']['amount']} in all", "", reasons, GROUNDS),
    }


def _waits(desk: Desk) -> bool:
    talks = desk.request.talks
    return talks is not None and talks.plan is not None and talks.plan.terms.review_on is not None


def _proposed(verdict: str, kind: str, reasons: list[str], grounds: Refusal) -> dict[str, Any]:
    return {"verdict": verdict, "kind": kind, "reasons": reasons, "why": why_of(grounds.steps, grounds.rules)}
