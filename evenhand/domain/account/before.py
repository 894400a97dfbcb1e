"""What instalments took that are no longer looked at: their verdicts stand, and so does what counted for them. R8."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.came import Came
from evenhand.domain.account.pots import Key
from evenhand.domain.account.state import InstalmentState, Planned, Receipt
from evenhand.domain.altered import altered

WHOLE = frozenset({InstalmentState.LATE, InstalmentState.OTHER_METHOD})
"""These took all of their money, though none of it in time by their own method."""
TOOK = frozenset({InstalmentState.MET, InstalmentState.SHORT, InstalmentState.MISSED}) | WHOLE


@dataclass(frozen=True)
class Before:
    """What stands of earlier verdicts.

    Attributes:
        taken: what they took of older receipts otherwise than in time by their own method, in pence.
        receipts: those of the time that is looked at, without what counts for an earlier instalment that came late.
    """

    taken: dict[Key, int]
    receipts: tuple[Receipt, ...]


def before(earlier: Iterable[Planned], receipts: Iterable[Receipt], since: date) -> Before:
    """What earlier instalments leave of the receipts of a day and later: a penny counts once, for older ones too."""
    taken, left = defaultdict[Key, int](int), list(receipts)
    for item in sorted(earlier, key=lambda item: (item.due_on, item.number)):
        for part in item.otherwise if item.state in TOOK else ():
            if part.on is not None and part.on >= since:
                left = _without(left, item.case, part)
            else:
                taken[item.case, part.method] += part.pence
    return Before(dict(taken), tuple(left))


def in_time(item: Planned) -> int:
    """What it took in time, in pence. A verdict that does not say what else it took took what was asked for."""
    return item.amount if item.state in WHOLE and not item.otherwise else item.received


def _without(receipts: Iterable[Receipt], case: str, part: Came) -> list[Receipt]:
    """Of the money of that day and method it took the case's own first, then the whole account's."""
    left, pence = list(receipts), part.pence
    for of in (case, ""):
        for place, item in enumerate(left):
            if (item.case, item.method, item.received_on, item.returned_on) == (of, part.method, part.on, None):
                counted = min(item.pence, pence)
                left[place], pence = altered(item, pence=item.pence - counted), pence - counted
    return left
