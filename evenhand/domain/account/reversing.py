"""What may be taken back by a reversing entry, and what is put right another way. Source: M7."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger.journal import Entry, Kind
from evenhand.domain.account.posting import posted, reversal
from evenhand.domain.account.standing import standing_entry
from evenhand.domain.account.state import AccountState
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

FOLLOWS = "It follows from other entries. Take back the entry that it follows from; this one is worked out again."
LEFT = "This money has left the office. Record it when it comes back."
OTHERWISE = {
    Kind.RECEIVED: "Money that came in is taken back on the page of the account's receipts, with why.",
    Kind.ALLOCATED: FOLLOWS,
    Kind.REALLOCATED: FOLLOWS,
    Kind.PAID_ON: LEFT,
    Kind.REFUNDED: LEFT,
    Kind.DUE: "An instalment fell due by the schedule. Change what is owed each week, and the difference is posted.",
    Kind.UNCOVERED: "The rate from earnings did not cover it. Determine another rate: it counts from then on.",
    Kind.CHANGED: "It follows from a change of what is owed each week. Set that right, and the difference is posted.",
    Kind.MISSED: "It says that a payment was not there in time. Record the payment by its date, and the money counts.",
}
"""Why entries of a kind are not taken back by hand, and what to do instead."""


def reverse_entry(
    state: AccountState, number: int, reason: str, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """Takes an entry back, as if it had never been; both stay in the ledger.

    Refusals: entry-unknown; entry-reverses; entry-reversed; entry-not-reversible, with what to do instead;
    entry-rested-on, where another entry stands on it.
    """
    entry = standing_entry(history, number)
    if isinstance(entry, Refusal):
        return entry
    if entry.kind in OTHERWISE:
        return Refusal("entry-not-reversible", OTHERWISE[entry.kind], rules=("M7",))
    rests = _rests_on(entry, history)
    if rests is not None:
        says = f"Entry {rests.number} rests on this one. Take that one back first."
        return Refusal("entry-rested-on", says, rules=("M7",))
    return posted(state, [reversal(entry, reason)], today, rules, history, why=("M7",))


def may_reverse(entry: Entry, history: Sequence[Entry]) -> bool:
    """Whether the page offers it."""
    return (
        not isinstance(standing_entry(history, entry.number), Refusal)
        and entry.kind not in OTHERWISE
        and _rests_on(entry, history) is None
    )


def _rests_on(entry: Entry, history: Sequence[Entry]) -> Entry | None:
    """A waiver of this charge, or what was resumed or suspended again after this."""
    gone = {item.reverses for item in history}
    later = [
        item for item in history if item.number > entry.number and item.reverses is None and item.number not in gone
    ]
    if entry.kind is Kind.CHARGED:
        return next((item for item in later if item.cause.partition("#")[0] == f"waiver:{entry.number}"), None)
    if entry.kind not in (Kind.SUSPENDED, Kind.RESUMED):
        return None
    cases = {line.case for line in entry.postings}
    return next(
        (
            item for item in later
            if item.kind in (Kind.SUSPENDED, Kind.RESUMED, Kind.WRITTEN_OFF)
            and cases & {line.case for line in item.postings}
        ),
        None,
    )  # fmt: skip
