"""Money that comes in and money that is taken back: the events of one account. Source: M7, R8."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.events import AccountEvent, ReceiptReturned, ReceiptTaken
from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.ledger.entries import received
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.posting import Fact, needs_history, post, reversal
from evenhand.domain.account.state import AccountState, Receipt
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

RULES = ("M3", "R8")
TAKEN_BACK = ("M7",)


@dataclass(frozen=True)
class Incoming:
    """Money for this account, in pence; `source` is unique over the office. `case` is empty for the whole account."""

    method: PaymentMethod
    case: str
    received_on: date
    pence: int
    source: str


def receipt_facts(state: AccountState, incoming: Sequence[Incoming]) -> tuple[Fact, ...]:
    """What each receipt posts, in order."""
    first = state.last_receipt + 1
    return tuple(
        Fact(Kind.RECEIVED, each.received_on, f"receipt:{number}", received(each.pence, each.case))
        for number, each in enumerate(incoming, first)
    )


def needs_entries(state: AccountState, incoming: Sequence[Incoming]) -> bool:
    """Whether the earlier entries of the account must be read to take this money in."""
    return needs_history(state, receipt_facts(state, incoming))


def take_receipts(
    state: AccountState,
    incoming: Sequence[Incoming],
    today: date,
    rules: Rules,
    history: Sequence[Entry] | None = None,
) -> tuple[AccountEvent, ...]:
    """Every receipt posted and allocated, and each told by itself. Errors: as `post`."""
    posted = post(state, receipt_facts(state, incoming), today, rules, history)
    taken = (
        ReceiptTaken(
            receipt=Receipt(
                number=state.last_receipt + place,
                method=each.method,
                case=each.case,
                received_on=each.received_on,
                pence=each.pence,
                source=each.source,
                entry=state.entries + place,
            ),
            rules=RULES,
        )
        for place, each in enumerate(incoming, 1)
    )
    return (posted, *taken)


def take_back(
    state: AccountState,
    number: int,
    reason: str,
    today: date,
    rules: Rules,
    history: Sequence[Entry],
    *,
    why: str = "",
    may_be_represented: bool | None = None,
) -> tuple[AccountEvent, ...] | Refusal:
    """The receipt reversed, as if it had never come. Refuses: receipt-unknown, receipt-returned.

    Attributes:
        reason: a short name of why, kept with the receipt; `why` is a person's own sentence, kept with the entry.
        may_be_represented: of a direct debit: whether it may be presented again; None where nobody said.
    """
    receipt = next((item for item in state.receipts if item.number == number), None)
    if receipt is None:
        return Refusal("receipt-unknown", "There is no such receipt on this account. Look at its receipts again.")
    if receipt.returned_on is not None:
        said = f"This receipt was taken back already, on {receipt.returned_on:%-d %B %Y}. Nothing was taken back twice."
        return Refusal("receipt-returned", said, rules=TAKEN_BACK)
    entry = next(item for item in history if item.number == receipt.entry)
    posted = post(state, (reversal(entry, why or reason),), today, rules, history)
    returned = ReceiptReturned(
        number=number, on=today, reason=reason, may_be_represented=may_be_represented, rules=TAKEN_BACK
    )
    return (posted, returned)
