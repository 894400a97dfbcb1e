"""What the request would set, shown before it is set."""

from typing import Any

from evenhand.domain.account.events import ScheduleSet
from evenhand.domain.maintenance.working import Line
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import day_words, plain
from evenhand.work.reading.request_view import Desk
from evenhand.work.reading.to_work_out import to_work_out

OVER = "The rate from earnings passes the limit of net earnings: a person sets it next (Determine NDR)."
UNJUDGED = "Net earnings are not known: the rate from earnings is provisional, and the limit is not judged."


def proposed_calculation(desk: Desk) -> dict[str, Any] | None:
    """The amount with its working, where nothing is missing; the figures of another case are not shown."""
    would = to_work_out(desk.view, desk.request.number)
    if would is None:
        return None
    if isinstance(would, Refusal):
        return {"verdict": "nothing yet", "kind": "bad", "reasons": [would.sentence], "why": why_of((), would.rules)}
    own = desk.view.reference
    weekly = next(pence for one, pence in would.found.maintenance.due if one.reference == own)
    reasons = [_said(line, own) for line in would.found.maintenance.working if line.about in ("", own)]
    deduction = would.found.deduction
    if deduction is not None and deduction.determine is not False:
        reasons.append(OVER if deduction.determine else UNJUDGED)
    reasons.append(_schedule(would.schedule, own))
    return {
        "verdict": f"{spoken(weekly)} a week, {plain(str(would.found.maintenance.rate)).lower()} rate",
        "kind": "ok",
        "reasons": [reason for reason in reasons if reason],
        "why": why_of(("PPO-13", "RPO-15"), ("M1", "M2", "M5")),
    }


def _said(line: Line, own: str) -> str:
    amount = spoken(line.amount) if isinstance(line.amount, int) else line.amount
    says = line.says.removeprefix(f"{own}: ").rstrip(".:")
    return f"{says[0].upper()}{says[1:]}: {amount}"


def _schedule(found: ScheduleSet | Refusal | None, own: str) -> str:
    if found is None:
        return "No schedule changes."
    if isinstance(found, Refusal):
        return f"The schedule cannot be set yet. {found.sentence}"
    mine = [item for item in found.instalments if item.case == own]
    if not mine:
        return "Nothing is collected for this case."
    first = sum(item.amount for item in mine if item.due_on == mine[0].due_on)
    return f"Paid every month from {day_words(mine[0].due_on)}, at first {spoken(first)} for this case."
