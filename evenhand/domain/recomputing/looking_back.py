"""What the judging of a day reads of an account: the time that it looks back, and what is left over from before. R8."""

from collections import defaultdict
from datetime import date

from evenhand.domain.account.before import TOOK, before, in_time
from evenhand.domain.account.opening import looks_back_to
from evenhand.domain.account.pots import Key, left_over
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.altered import altered
from evenhand.domain.rules import Rules

OPEN = frozenset({InstalmentState.PLANNED, InstalmentState.DUE})


def as_judged(state: AccountState, day: date, rules: Rules) -> tuple[AccountState, dict[Key, int]]:
    """The account with what a day looks at, and what older receipts left over. Errors: NoRuleInForce.

    Money that came before anything was promised counts for nothing; a verdict of before that time stands.
    """
    since = looks_back_to(day, rules)
    first = min((item.set_on for item in state.schedules), default=day)
    promised = [item for item in state.receipts if item.received_on >= first]
    came, taken = defaultdict[Key, int](int), defaultdict[Key, int](int)
    for receipt in promised:
        if receipt.received_on < since and receipt.returned_on is None:
            came[receipt.case, receipt.method] += receipt.pence
    earlier = [item for item in state.instalments if item.judge_on <= since and item.state in TOOK]
    stands = before(earlier, [item for item in promised if item.received_on >= since], since)
    for item in earlier:
        taken[item.case, item.method] += in_time(item)
    for key, pence in stands.taken.items():
        taken[key] += pence
    looked_at = (
        item
        for item in state.instalments
        if (item.state in OPEN and item.due_on <= day)
        or (item.state not in OPEN and item.state is not InstalmentState.REPLACED and since < item.judge_on)
    )
    held = altered(state, instalments=tuple(looked_at), receipts=stands.receipts)
    return held, left_over(came, taken)
