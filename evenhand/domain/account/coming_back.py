"""Money that was to leave did not, or came back: it is owed again to whom it was paid. Source: M4, M7."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger.journal import Entry, Kind
from evenhand.domain.account.posting import posted, reversal
from evenhand.domain.account.standing import standing_entry
from evenhand.domain.account.state import AccountState
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

LEAVING = frozenset({Kind.PAID_ON, Kind.REFUNDED})


def come_back(
    state: AccountState, number: int, why: str, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """Takes back the entry by which money left: what was paid on is payable again with its fee, and what was refunded
    is unallocated again. Both entries stay.

    Refusals: entry-unknown; entry-reverses; entry-reversed; entry-left-nothing. Errors: NoRuleInForce.
    """
    entry = standing_entry(history, number)
    if isinstance(entry, Refusal):
        return entry
    if entry.kind not in LEAVING:
        return Refusal("entry-left-nothing", "No money left by this entry. Look at the ledger again.", rules=("M7",))
    return posted(state, [reversal(entry, why)], today, rules, history, why=("M7",))
