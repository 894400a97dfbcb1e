"""Money that no claim took goes back to whoever paid it. Source: M3, M7; issue of money out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.events import LedgerPosted
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import refunded
from evenhand.domain.account.paying_on import Payment
from evenhand.domain.account.posting import Fact, needs_history, post
from evenhand.domain.account.state import AccountState
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

RULES = ("M3",)


@dataclass(frozen=True)
class RefundReceipt:
    """How much of a receipt goes back, and why."""

    amount: int = asks("How much goes back?", "No more than what is not allocated.")
    why: str = asks("Why", "One line, for the ledger. No parent is sent it.")


@dataclass(frozen=True)
class Refunded:
    """What is posted, and the payment that it makes."""

    event: LedgerPosted
    payment: Payment


def refund(
    state: AccountState, number: int, pence: int, why: str, today: date, rules: Rules, history: Sequence[Entry]
) -> Refunded | Refusal:
    """Unallocated money of a receipt back to the paying parent.

    Refuses: receipt-unknown, receipt-returned, amount-wrong, nothing-unallocated, reason-needed. Errors: NoRuleInForce.
    """
    receipt = next((item for item in state.receipts if item.number == number), None)
    if receipt is None:
        return Refusal("receipt-unknown", "There is no such receipt on this account. Look at its receipts again.")
    if receipt.returned_on is not None:
        return Refusal("receipt-returned", "This receipt was taken back: there is nothing of it to pay.", rules=("M7",))
    if not why.strip():
        return Refusal("reason-needed", "Say why it goes back: it stands in the ledger.", field="why")
    if pence <= 0:
        return Refusal("amount-wrong", "Give an amount above nothing, such as 57.00.", field="amount")
    free = min(-state.balances.get((receipt.case, Bucket.UNALLOCATED), 0), receipt.pence)
    if pence > free:
        said = f"{spoken(free)} of this receipt is not allocated" if free > 0 else "All of this money is allocated"
        return Refusal("nothing-unallocated", f"{said}, and no more than that goes back.", rules=RULES, field="amount")
    entry = state.entries + 1
    fact = Fact(Kind.REFUNDED, today, f"refund:{entry}", refunded(pence, receipt.case), why=why.strip())
    posted = post(state, (fact,), today, rules, history if needs_history(state, (fact,)) else None)
    return Refunded(LedgerPosted(entries=posted.entries, rules=RULES), Payment("", entry, pence))
