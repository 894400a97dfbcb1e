"""Many paying parents as arrays: each with their receiving parents, and each of these with their children."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from evenhand.domain.maintenance import Benefit, Circumstances

Pence = NDArray[np.int64]
Count = NDArray[np.int64]
Yes = NDArray[np.bool_]

UNKNOWN = -1
"""An income that is not known."""

BENEFITS = tuple(Benefit)
"""A benefit is told by its place here."""


@dataclass(frozen=True)
class Payers:
    """N paying parents on one day, with R receiving parents and C children in all.

    Attributes:
        gross: (N) gross weekly income in pence, 0 or more; UNKNOWN where it is not known.
        benefit: (N) whether a benefit sets the flat rate, by its place in BENEFITS.
        others: (N) relevant other children, 0 or more.
        parents: (N + 1) where each one's receiving parents begin; each has at least one.
        children: (R + 1) where each receiving parent's children begin; each has at least one.
        nights: (C) nights a year with the paying parent, 0 to 365.
    """

    gross: Pence
    benefit: Count
    others: Count
    parents: Count
    children: Count
    nights: Count

    def __len__(self) -> int:
        return len(self.gross)

    def blocks(self, size: int) -> Iterator["Payers"]:
        """The same in order, so many paying parents at a time."""
        for first in range(0, len(self), size):
            last = min(first + size, len(self))
            parents = self.parents[first : last + 1]
            children = self.children[parents[0] : parents[-1] + 1]
            yield Payers(
                self.gross[first:last],
                self.benefit[first:last],
                self.others[first:last],
                parents - parents[0],
                children - children[0],
                self.nights[children[0] : children[-1]],
            )


def as_payers(given: Sequence[Circumstances]) -> Payers:
    """Circumstances, all of one day, as arrays in their order. Errors: ValueError where they are of several days."""
    if len({one.on for one in given}) > 1:
        raise ValueError("arrays hold paying parents of one day")
    receiving = [parent for one in given for parent in one.receiving]
    return Payers(
        np.array([UNKNOWN if one.gross is None else one.gross for one in given], np.int64),
        np.array([BENEFITS.index(one.benefit) for one in given], np.int64),
        np.array([one.other_children for one in given], np.int64),
        _starts([len(one.receiving) for one in given]),
        _starts([parent.children for parent in receiving]),
        np.array([nights for parent in receiving for nights in parent.nights], np.int64),
    )


def _starts(counts: Sequence[int]) -> Count:
    return np.array([0, *accumulate(counts)], np.int64)
