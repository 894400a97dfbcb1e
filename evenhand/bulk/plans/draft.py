"""The plans of one rung before their instalments are laid out."""

from dataclasses import dataclass, replace

import numpy as np

from evenhand.bulk.payers import Count, Pence, Yes
from evenhand.bulk.plans.answers import NONE, YES
from evenhand.bulk.plans.why import said
from evenhand.domain.negotiation import Input, Rung

INPUTS = tuple(Input)
"""An input that may change is told by its place here."""


@dataclass(frozen=True)
class Change:
    """The least change that makes plans possible: (n) the place in INPUTS, what it was and what it would be.

    NONE where there is none, and where nothing was given so far.
    """

    what: Count
    was: Count
    to: Count

    @classmethod
    def none(cls, count: int) -> "Change":
        """For nobody."""
        return cls(*(np.full(count, NONE, np.int64) for _ in range(3)))

    def where(self, here: Yes, what: Input, was: Count | int, to: Count) -> "Change":
        """The same, and this for some."""
        place = np.where(here, INPUTS.index(what), self.what)
        return Change(place, np.where(here, was, self.was), np.where(here, to, self.to))


@dataclass(frozen=True)
class Draft:
    """What a rung of the ladder asks of n clients.

    Attributes:
        available: (n) YES, NO or UNSURE.
        lump: (n) paid now.
        pace: (n, S) arrears with each instalment; `known` (n) where there is one at all.
        why: (n) bits of what is said.
        review_on: (n) when arrears that wait are looked at again; NONE where none do.
    """

    rung: Rung
    available: Count
    lump: Pence
    pace: Pence
    known: Yes
    why: Count
    review_on: Count
    change: Change


def settled(draft: Draft, now: Yes, code: str) -> Draft:
    """Where nothing is owed, or what can be paid now clears it all, every plan is possible and asks no more."""
    change = draft.change
    return replace(
        draft,
        available=np.where(now, YES, draft.available),
        pace=np.where(now[:, None], 0, draft.pace),
        known=draft.known | now,
        why=np.where(now, said(code, now), draft.why),
        review_on=np.where(now, NONE, draft.review_on),
        change=Change(*(np.where(now, NONE, each) for each in (change.what, change.was, change.to))),
    )
