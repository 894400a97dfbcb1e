"""Instalments that ask the same, in one line: a plan of ten years fits on a page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.negotiation import Instalment


@dataclass(frozen=True)
class PaymentRun:
    """So many payments of the same amounts, in pence. `owed` is arrears and charges."""

    first: date
    last: date
    count: int
    maintenance: int
    fee: int
    owed: int

    @property
    def total(self) -> int:
        """One of the payments."""
        return self.maintenance + self.fee + self.owed


def runs_of(instalments: Iterable[Instalment]) -> tuple[PaymentRun, ...]:
    """Payments one after another that ask the same, together."""
    found: list[PaymentRun] = []
    for item in instalments:
        amounts = item.maintenance, item.fee, item.arrears + item.charges
        if found and (found[-1].maintenance, found[-1].fee, found[-1].owed) == amounts:
            found[-1] = replace(found[-1], last=item.due_on, count=found[-1].count + 1)
        else:
            found.append(PaymentRun(item.due_on, item.due_on, 1, *amounts))
    return tuple(found)
