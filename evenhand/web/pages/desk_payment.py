"""The payment that a request is about, beside the decision; the other half stands by itself under it."""

from datetime import date
from typing import Any

from evenhand.domain.account.came import Came, How
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.money import spoken
from evenhand.web.pages.account.schedule import PARTS, STATES
from evenhand.web.pages.words import day_words, tag
from evenhand.work.reading.missed_payment import Half, missed_payment, until_judged
from evenhand.work.reading.request_view import Desk

ENFORCED, OTHER = "Enforced half", "Other half"
NOT_COUNTED = "Judged by itself: it does not decide about the opportunity, and nothing of one half pays the other."
APART = "Judged by itself: nothing of one half pays the other."
HOW = {How.IN_TIME: "", How.BY_ANOTHER: "not the agreed method", How.LATE: "late"}


def payment(desk: Desk) -> dict[str, Any] | None:
    """What the right column is given; None where the request is about no payment."""
    found = missed_payment(desk.view, desk.request)
    if found is None:
        return None
    return {
        "this": half(found.this) | {"title": "This payment", "says": _breach(found.breaks)},
        "beside": [_apart(item) for item in found.beside],
    }


def _breach(agreed_on: date | None) -> str:
    return f"Breach of the plan that was agreed on {day_words(agreed_on)}: talk about the plan." if agreed_on else ""


def _apart(found: Half) -> dict[str, Any]:
    says = NOT_COUNTED if found.counted is False else APART
    return half(found) | {"title": ENFORCED if found.enforced else OTHER, "says": says}


def half(found: Half) -> dict[str, Any]:
    """One instalment: a line for what was due, for each part that came, and for what did not."""
    item = found.instalment
    lines = [_due(found), *(_came(part) for part in found.came)]
    if found.lacks:
        lines.append({"what": "Did not come", "note": "", "amount": spoken(found.lacks), "total": True})
    waits = until_judged(found)
    return {
        "state": tag(*STATES[item.state]),
        "counted": tag("Not counted", "grey") if found.counted is False else tag("Counted") if found.counted else None,
        "lines": lines,
        "why": f"It is judged from {day_words(waits)} on: until then nothing is missing." if waits else found.why,
    }


def _due(found: Half) -> dict[str, Any]:
    item = found.instalment
    parts = [(part, getattr(item, part)) for part in PARTS if part != "amount"]
    split = [f"{part} {spoken(pence)}" for part, pence in parts if pence]
    note = str(item.method) + (f": {', '.join(split)}" if len(split) > 1 else "")
    due = "Was due" if item.state is not InstalmentState.PLANNED else "Will be due"
    return {"what": f"{due} on {day_words(item.due_on)}", "note": note, "amount": spoken(item.amount), "total": False}


def _came(part: Came) -> dict[str, Any]:
    what = f"Came on {day_words(part.on)}" if part.on else "Left from before"
    note = ", ".join(word for word in (str(part.method), HOW[part.how]) if word)
    return {"what": what, "note": note, "amount": spoken(part.pence), "total": False}
