"""An instalment that is no default, by a person's recorded decision or by an approved extension. Source: R8, R23."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.events import AccountEvent, InstalmentJudged
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.posting import Fact, post
from evenhand.domain.account.state import AccountState, InstalmentState, Planned
from evenhand.domain.rules import Rules

WORDS = {
    "office-fault": "Excused: the office was at fault.",
    "bank-fault": "Excused: the bank was at fault.",
    "discretion": "Excused: the office decided so, with its reasons.",
    "extension": "Excused: the opportunity was extended because of it.",
}
GONE = frozenset({InstalmentState.EXCUSED, InstalmentState.REPLACED})


def excuse(
    state: AccountState, number: int, decision: str, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...]:
    """The instalment counts no longer. What is unpaid of it stays owed, and is arrears that a schedule may hold.

    Nothing where it is excused already, or unknown. Errors: NoRuleInForce.
    """
    held = state.instalment(number)
    if held is None or held.state in GONE:
        return ()
    excused = InstalmentJudged(
        number=number,
        case=held.case,
        state=InstalmentState.EXCUSED,
        received=held.received,
        why=WORDS[decision],
        rules=("R8", "R23"),
    )
    if held.state is not InstalmentState.DUE:
        return (excused,)
    return excused, post(state, [_behind(held, state)], today, rules, history)


def _behind(held: Planned, state: AccountState) -> Fact:
    """Nobody will judge it any more, so what it asked for falls behind now; what else is due may still be paid."""
    owed = [state.balances.get((held.case, bucket), 0) for bucket in (Bucket.MAINTENANCE, Bucket.FEE)]
    keeps = held.case, max(owed[0] - held.maintenance, 0), max(owed[1] - held.fee, 0)
    return Fact(Kind.MISSED, held.due_on, f"missed:{held.number}", (), keeps=keeps)
