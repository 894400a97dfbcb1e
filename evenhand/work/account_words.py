"""Each event of an account as a sentence: as it concerns one of its cases, or all of it where no case is named."""

from collections.abc import Callable
from typing import Any

from evenhand.domain.account import events as e
from evenhand.domain.account.ledger.journal import FOLLOWS
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.money import spoken
from evenhand.work.entry_words import concerns, entry_words
from evenhand.work.words_of_days import day

JUDGED = {
    InstalmentState.MET: "Payment {number} came in full and on time",
    InstalmentState.SHORT: "Payment {number} came short: {received} of it came",
    InstalmentState.LATE: "Payment {number} came late",
    InstalmentState.MISSED: "Payment {number} was missed",
    InstalmentState.OTHER_METHOD: "Payment {number} came by another method",
    InstalmentState.EXCUSED: "Payment {number} is excused",
}


def account_sentence(event: e.AccountEvent, case: str) -> str:
    """One event in words; empty where it is not about the case, or only the system needs it."""
    says = _SENTENCES.get(type(event))
    return says(event, case) if says else ""


def _posted(event: e.LedgerPosted, case: str) -> str:
    about = [entry for entry in event.entries if entry.kind not in FOLLOWS and concerns(entry, case)]
    return ". ".join(entry_words(entry, case) for entry in about)


def _liability(event: e.LiabilitySet, case: str) -> str:
    item = event.liability
    return (
        f"Weekly maintenance set to {spoken(item.weekly)} from {day(item.during.start)}"
        if case in ("", item.case)
        else ""
    )


def _scheduled(event: e.ScheduleSet, case: str) -> str:
    own = [item for item in event.instalments if case in ("", item.case)]
    if not own:
        return ""
    return f"Schedule {event.schedule.number} set: {len(own)} payments from {day(own[0].due_on)}"


def _judged(event: e.InstalmentJudged, case: str) -> str:
    if case not in ("", event.case) or event.state not in JUDGED:
        return ""
    return JUDGED[event.state].format(number=event.number, received=spoken(event.received))


def _returned(event: e.ReceiptReturned, case: str) -> str:
    return f"Receipt {event.number} was taken back: {event.reason[:1].lower()}{event.reason[1:]}"


_SENTENCES: dict[type[e.AccountEvent], Callable[[Any, str], str]] = {
    e.LedgerPosted: _posted,
    e.OrderSet: lambda event, case: (
        f"Order {event.order.number} to employer {event.order.employment} issued on {day(event.order.issued_on)}"
    ),
    e.OrderEnded: lambda event, case: f"Order {event.number} ends on {day(event.on)}",
    e.LiabilitySet: _liability,
    e.ScheduleSet: _scheduled,
    e.ScheduleEnded: lambda event, case: f"Schedule {event.number} ended on {day(event.on)}",
    e.InstalmentJudged: _judged,
    e.ReceiptReturned: _returned,
    e.EarningsRateLifted: lambda event, case: (
        "The rate from earnings that a person set is lifted: it is within the limit"
    ),
}
