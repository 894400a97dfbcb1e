"""Entries that still stand: that were not taken back, and are no taking back themselves."""

from collections.abc import Sequence

from evenhand.domain.account.ledger.journal import Entry
from evenhand.domain.refusal import Refusal


def standing_entry(history: Sequence[Entry], number: int) -> Entry | Refusal:
    """The entry with this number. Refusals: entry-unknown; entry-reversed; entry-reverses."""
    entry = next((item for item in history if item.number == number), None)
    if entry is None:
        return Refusal("entry-unknown", "The account has no entry with this number. Choose one from its ledger.")
    if entry.reverses is not None:
        says = "This entry takes another one back. Record what should stand as an entry of its own."
        return Refusal("entry-reverses", says, rules=("M7",))
    if any(item.reverses == number for item in history):
        return Refusal(
            "entry-reversed", "This entry was taken back already. Nothing was taken back twice.", rules=("M7",)
        )
    return entry
