"""The instalments of an agreed plan over the dates and the cases of a schedule, to the penny. Source: NEG-10, M3."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from evenhand.domain.account.agreed import AgreedArrears, left_from
from evenhand.domain.account.ledger import Balances, Bucket
from evenhand.domain.account.ledger.allocation import ranks, shares
from evenhand.domain.account.ledger.journal import Key
from evenhand.domain.account.planning.arrears import ARREARS
from evenhand.domain.account.planning.wish import Wish
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.rules import Rules

WAITING = frozenset({InstalmentState.PLANNED, InstalmentState.REPLACED})
Parts = dict[str, tuple[int, int]]


def agreed_for(state: AccountState, wish: Wish, today: date, start: date) -> AgreedArrears | None:
    """The plan that the schedule follows: the one that is set, or what is left of the one in force.

    A person who says by when arrears are cleared sets another plan aside.
    """
    if wish.agreed is not None:
        return left_from(wish.agreed, 0, today, start)
    version = state.schedule
    if version is None or version.agreed is None or wish.arrears_until is not None:
        return None
    own = [item for item in state.instalments if item.schedule == version.number and item.state not in WAITING]
    left = left_from(version.agreed, sum(item.arrears + item.charges for item in own), today, start)
    return left if left.holds else None


def on_dates(agreed: AgreedArrears, dates: Sequence[date]) -> tuple[int, ...]:
    """What the plan asks on each date of a schedule: an instalment comes with the first date on or after its day."""
    found, place = [0] * len(dates), 0
    for day, pence in agreed.parts():
        while place < len(dates) and dates[place] < day:
            place += 1
        if place == len(dates):
            break
        found[place] += pence
    return tuple(found)


def shared(
    payments: Iterable[int], cases: Iterable[str], balances: Balances, disputed: int, on: date, rules: Rules
) -> list[Parts]:
    """Arrears and charges of each case in each payment, as money pays them; never more than is owed undisputed.

    Errors: NoRuleInForce.
    """
    owed: dict[Key, int] = {
        (case, bucket): balances.get((case, bucket), 0)
        for case in cases
        for bucket in (*ARREARS, Bucket.CHARGES)
        if balances.get((case, bucket), 0) > 0
    }
    order, left, found = ranks(on, rules), max(sum(owed.values()) - disputed, 0), list[Parts]()
    for asked in payments:
        pence, parts = min(asked, left), defaultdict[str, list[int]](lambda: [0, 0])
        left -= pence
        for rank in order:
            due = {key: held for key, held in owed.items() if held and key[1] in rank}
            for key, part in shares(min(pence, sum(due.values())), due).items():
                owed[key] -= part
                pence -= part
                parts[key[0]][key[1] is Bucket.CHARGES] += part
        found.append({case: (arrears, charges) for case, (arrears, charges) in parts.items()})
    return found
