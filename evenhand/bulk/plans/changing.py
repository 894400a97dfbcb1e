"""On how many days fees or spending of each client may change, and on which."""

from dataclasses import dataclass

import numpy as np

from evenhand.bulk.payers import Count
from evenhand.bulk.plans.clients import NEVER, Clients
from evenhand.bulk.plans.days import END, ROOM
from evenhand.bulk.plans.parameters import PlanParameters

LAST = END.toordinal() - ROOM


@dataclass(frozen=True)
class Changing:
    """Days after the first payment, each client's in a row.

    Attributes:
        starts: (n + 1) where each one's begin.
        days: those of all.
    """

    starts: Count
    days: Count

    @property
    def counts(self) -> Count:
        """(n) how many each has."""
        return np.diff(self.starts)

    def table(self, rows: Count) -> Count:
        """(rows, K) those of some clients that have K each."""
        count = int(self.counts[rows[0]])
        found: Count = self.days[self.starts[:-1][rows][:, None] + np.arange(count)]
        return found


def changing(clients: Clients, given: PlanParameters) -> Changing:
    """Opportunities, the rules of fees, and commitments that end."""
    every, count = np.arange(len(clients)), len(clients)
    of_case = np.repeat(every, np.diff(clients.cases))
    with_one = np.unique(of_case[clients.opened != NEVER])
    parts = [
        (of_case, clients.opened),
        (of_case, clients.closed),
        (np.repeat(every, np.diff(clients.commitments)), clients.until),
        *((every, np.full(count, day)) for day in given.fee.since),
        *((with_one, np.full(len(with_one), day)) for day in given.free_before.since),
    ]
    whose, days = np.concatenate([one for one, _ in parts]), np.concatenate([day for _, day in parts])
    later = days > clients.first_on[whose]
    # A day beyond the tables comes after the longest plan, and so does the last one that is sure to be in them.
    whose, days = whose[later], np.minimum(days[later], LAST)
    order = np.argsort(whose, kind="stable")
    return Changing(np.concatenate([[0], np.cumsum(np.bincount(whose, minlength=count))]), days[order])
