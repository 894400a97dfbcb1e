"""Instalments that ask the same, in one line: a plan of ten years fits on a page."""

from collections.abc import Iterable, Sequence
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


POUND = 100
"""A difference below it comes of sharing an amount out to the penny."""


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


def steps_of(runs: Sequence[PaymentRun]) -> tuple[PaymentRun, ...]:
    """Where what is asked changes after the first payment; a last payment of what little is left is no change."""
    ends = len(runs) > 1 and runs[-1].count == 1 and runs[-1].total <= runs[-2].total
    found, asks = list[PaymentRun](), runs[0].total if runs else 0
    for run in runs[1 : len(runs) - 1 if ends else None]:
        if abs(run.total - asks) >= POUND:
            found.append(run)
            asks = run.total
    return tuple(found)
