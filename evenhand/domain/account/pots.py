"""Money that came, by method and case, as instalments take it. Source: R8."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import ENFORCED, PaymentMethod
from evenhand.domain.account.state import Receipt

Key = tuple[str, PaymentMethod]
"""The case that the money is for, empty for the whole account, and its method."""

EARLIER = 0
"""The number of what was left over from receipts that are not looked at one by one."""


@dataclass
class Pot:
    """One receipt, in pence, or what is left of earlier ones."""

    number: int
    key: Key
    on: date
    left: int


class Pots:
    """All of them, oldest first."""

    def __init__(self, receipts: Iterable[Receipt], earlier: Mapping[Key, int]) -> None:
        held = [Pot(EARLIER, key, date.min, pence) for key, pence in sorted(earlier.items()) if pence > 0]
        held += [
            Pot(item.number, (item.case, item.method), item.received_on, item.pence)
            for item in receipts
            if item.returned_on is None
        ]
        self.held = sorted(held, key=lambda pot: (pot.on, pot.number))

    def of(self, key: Key, until: date) -> list[Pot]:
        """What one case, or the whole account, was paid by one method up to a day."""
        return [pot for pot in self.held if pot.left and pot.key == key and pot.on <= until]

    def by_another(self, case: str, method: PaymentMethod, until: date) -> list[Pot]:
        """What may be for a case by another method that is not enforced: its own first, then the whole account's.

        The two halves never mix: an enforced part is paid by its own method or not at all.
        """
        if method in ENFORCED:
            return []
        others = [pot for pot in self.held if pot.left and pot.on <= until and pot.key[1] not in ENFORCED | {method}]
        return [pot for of in (case, "") for pot in others if pot.key[0] == of]


def take(pots: Iterable[Pot], pence: int) -> list[tuple[Pot, int]]:
    """Takes up to so much, from the first on."""
    taken = []
    for pot in pots:
        part = min(pot.left, pence)
        if part:
            pot.left -= part
            pence -= part
            taken.append((pot, part))
    return taken


def left_over(came: Mapping[Key, int], taken: Mapping[Key, int]) -> dict[Key, int]:
    """What earlier receipts leave once earlier instalments have taken theirs, in pence.

    What a case took beyond its own money came from the whole account's by the same method, and what that did not hold
    came by another method that is not enforced.
    """
    left = dict(came)
    for key, pence in sorted(taken.items()):
        case, method = key
        others = sorted(other for other in left if other[1] not in ENFORCED | {method} and other[0] in ("", case))
        owing = pence
        for other in (key, ("", method), *(others if method not in ENFORCED else ())):
            part = min(max(left.get(other, 0), 0), owing)
            if part:
                left[other] -= part
                owing -= part
    return {key: pence for key, pence in left.items() if pence > 0}
