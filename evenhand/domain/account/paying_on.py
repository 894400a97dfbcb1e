"""What came for a receiving parent is paid on, less their fee. Source: M4, R10; SI 2014/612 regulation 7."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.events import LedgerPosted
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import paid_on
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.maintenance.fees import is_free, receiving_parent_fee
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Payment:
    """Money that leaves, in pence: the entry that says so, and the case; empty where it goes back to the payer."""

    case: str
    entry: int
    pence: int


@dataclass(frozen=True)
class PaidOn:
    """What is posted, and the payments that it makes."""

    event: LedgerPosted
    payments: tuple[Payment, ...]


def pays_on(state: AccountState, day: date, rules: Rules) -> PaidOn | None:
    """All that is payable, case by case; what is below the dated minimum waits. None where nothing leaves.

    Old-scheme money carries no fee, and none is kept around an opportunity, until fees count again (R10). What
    a bank took back after it was paid on leaves the case below nothing, and later money fills that first. Errors:
    NoRuleInForce.
    """
    parts = list(_parts(state, day, rules))
    if not parts:
        return None
    facts = tuple(
        Fact(Kind.PAID_ON, day, f"paid-on:{state.entries + place}", paid_on(case.reference, payable, old, fee))
        for place, (case, payable, old, fee) in enumerate(parts, 1)
    )
    payments = tuple(
        Payment(case.reference, state.entries + place, payable + old - fee)
        for place, (case, payable, old, fee) in enumerate(parts, 1)
    )
    return PaidOn(post(state, facts, day, rules), payments)


def fee_on(case: CaseOnAccount, payable: int, day: date, rules: Rules) -> int:
    """What is kept of an amount in pence that is paid on to the receiving parent on a day. Errors: NoRuleInForce."""
    if not payable or not case.collected or is_free(day, case.free_of_fees, rules):
        return 0
    return receiving_parent_fee(payable, day, rules)


def _parts(state: AccountState, day: date, rules: Rules) -> Iterator[tuple[CaseOnAccount, int, int, int]]:
    least = rules.number("payment.minimum", day)
    for case in state.cases:
        payable = max(-state.balances.get((case.reference, Bucket.PAYABLE), 0), 0)
        old = max(-state.balances.get((case.reference, Bucket.PAYABLE_OLD), 0), 0)
        fee = fee_on(case, payable, day, rules)
        if payable + old >= least and payable + old > fee:
            yield case, payable, old, fee
