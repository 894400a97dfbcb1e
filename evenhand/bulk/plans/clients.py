"""Many paying parents who owe, as arrays: each with their cases, and with the commitments that end."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from evenhand.bulk.payers import UNKNOWN, Count, Pence, Yes
from evenhand.domain.maintenance.frequency import Frequency

__all__ = ["EVERY", "NATIONS", "NEVER", "UNKNOWN", "Clients"]

EVERY = tuple(Frequency)
"""How often instalments are due is told by its place here."""

NATIONS = ("england-and-wales", "scotland")
"""A nation is told by its place here."""

NEVER = 0
"""A day that does not come: no opportunity, or one without an end."""


@dataclass(frozen=True)
class Clients:
    """N paying parents as `domain.negotiation.Situation` has each, with R cases and C commitments that end in all.

    Amounts in pence, UNKNOWN where it is not known; days as ordinals.

    Attributes:
        on, review_on, first_on: (N) the agreement, the next annual review, the first instalment.
        every, nation: (N) places in EVERY and NATIONS.
        arrears, charges: (N) what plans clear; nothing that is disputed.
        backdated, disputed: (N) of the arrears; left out of them.
        net, essential, priority: (N) a week.
        lump_sum: (N) what could be paid now.
        paying_children, receiving_children: (N) children by household.
        hardship: (N) whether the receiving parent reports it.
        instalment, months: (N) the own offer: nothing, and UNKNOWN, where there is none.
        faulty: (N) the place in REFUSED of what is wrong with a debt; UNKNOWN where nothing is.
        cases: (N + 1) where each one's cases begin; there may be none.
        weekly, collected: (R) maintenance a week, and whether the office collects it.
        opened, closed: (R) the days of an opportunity, half open; NEVER where there is none.
        commitments: (N + 1) where each one's commitments that end begin.
        ending, until: (C) a week, and the first day without it.
    """

    on: Count
    review_on: Count
    first_on: Count
    every: Count
    nation: Count
    arrears: Pence
    charges: Pence
    backdated: Pence
    disputed: Pence
    net: Pence
    essential: Pence
    priority: Pence
    lump_sum: Pence
    paying_children: Count
    receiving_children: Count
    hardship: Yes
    instalment: Pence
    months: Count
    faulty: Count
    cases: Count
    weekly: Pence
    collected: Yes
    opened: Count
    closed: Count
    commitments: Count
    ending: Pence
    until: Count

    def __len__(self) -> int:
        return len(self.on)

    @property
    def spending(self) -> Pence:
        """(N) essential spending and priority debts; UNKNOWN where either is."""
        known = (self.essential != UNKNOWN) & (self.priority != UNKNOWN)
        return np.where(known, self.essential + self.priority, UNKNOWN)

    def of(self, rows: Count) -> "Clients":
        """Some of them, in this order."""
        cases, of_cases = _parts(self.cases, rows)
        commitments, of_commitments = _parts(self.commitments, rows)
        own = {each.name: getattr(self, each.name)[rows] for each in fields(self)[:_SINGLE]}
        return Clients(
            **own,
            cases=cases,
            **{name: getattr(self, name)[of_cases] for name in ("weekly", "collected", "opened", "closed")},
            commitments=commitments,
            **{name: getattr(self, name)[of_commitments] for name in ("ending", "until")},
        )

    def blocks(self, size: int) -> Iterator["Clients"]:
        """The same in order, so many at a time."""
        for first in range(0, len(self), size):
            yield self.of(np.arange(first, min(first + size, len(self))))


_SINGLE = 19


def _parts(starts: Count, rows: Count) -> tuple[Count, Count]:
    """Where the parts of some rows begin, and which they are."""
    counts = np.diff(starts)[rows]
    begins = np.concatenate([[0], np.cumsum(counts)])
    return begins, np.repeat(starts[:-1][rows] - begins[:-1], counts) + np.arange(begins[-1])


def summed(values: Count, starts: Count) -> Count:
    """(n, ...) the sum of the parts of each row; nothing where it has none."""
    total = np.concatenate([np.zeros((1, *values.shape[1:]), np.int64), np.cumsum(values, axis=0)])
    found: Count = total[starts[1:]] - total[starts[:-1]]
    return found
