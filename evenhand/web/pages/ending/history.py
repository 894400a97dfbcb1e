"""The payment history of an opportunity as a table: what was due, what came for it, whether it was met and why."""

from datetime import date
from typing import Any

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.history import WAITING, Paid, PaymentHistory
from evenhand.web.pages.account.schedule import STATES
from evenhand.web.pages.ending.methods import short_method
from evenhand.web.pages.ending.picture import picture
from evenhand.web.pages.words import tag

NOTHING = "No payment of the opportunity has been due so far."
NOT_READ = "The payments could not be read, because a dated rule or a calendar is missing. Nothing can be decided."
MET = InstalmentState.MET


def payments(history: PaymentHistory | None) -> dict[str, Any]:
    """The picture with its table; a sentence where there is neither."""
    if history is None:
        return {"picture": None, "rows": [], "empty": NOT_READ, "sums": []}
    return {
        "picture": picture(history),
        "rows": [row(item) for item in in_order(history)],
        "empty": NOTHING,
        "sums": sums(history),
    }


def in_order(history: PaymentHistory) -> list[Paid]:
    """By due dates; on one day what counts before what does not."""
    return sorted(history.instalments, key=lambda item: (item.due_on, not item.counted, item.number))


def row(item: Paid) -> dict[str, Any]:
    """One line of the table."""
    came = sum(part.pence for part in item.came)
    words, kind = STATES[item.state]
    return {
        "due_on": item.due_on,
        "promised": spoken(item.amount),
        "received": "" if item.state in WAITING and not came else spoken(came),
        "on": [_short(part.on) for part in item.came],
        "by": ", ".join(dict.fromkeys(short_method(part.method) for part in item.came)) or short_method(item.method),
        "tag": tag(words if item.counted else f"{words}, not counted", kind if item.counted else "grey"),
        "why": "" if item.state is MET else item.why,
        "counted": item.counted,
    }


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def sums(history: PaymentHistory) -> list[dict[str, Any]]:
    """What was promised and what came in time, of what counts and of what does not."""
    found = []
    for name, counts in (("Counted", True), ("Not counted", False)):
        items = [item for item in history.instalments if item.counted is counts]
        if items:
            promised, received = sum(item.amount for item in items), sum(item.received for item in items)
            found.append({"name": name, "promised": spoken(promised), "received": spoken(received)})
    return found
