"""The plans of many clients in figures."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from evenhand.bulk.payers import Count, Pence
from evenhand.bulk.plans.answers import NONE
from evenhand.bulk.plans.ladder import RUNGS


@dataclass(frozen=True)
class Plans:
    """What `domain.negotiation.Negotiation` holds of each of N clients, but for the days and words.

    int64 throughout: pence, counts, days as ordinals; YES, NO and UNSURE for True, False and None where the domain
    answers a question, and NONE for None where it names a value. R are the seven places of RUNGS, F the falls of
    `PlanParameters.falls`. It takes about 1,600 bytes a client: many are best taken block by block.

    Attributes:
        refused: (N) the place in REFUSED of what is in the way, and then nothing else is said; NONE where nothing is.
        by_domain: (N) YES where the domain was asked one by one; NONE where it has yet to be, and nothing is said.
        per_instalment, total, days_not_covered, maintenance_weekly, fee_weekly, arrears, charges, backdated,
            disputed, disposable, sustainable: (N) as in the domain.
        recommended: (N) the place in RUNGS.
        available, lump_sum, instalment, ends_on, months, beyond_steer, share, left_over, kept_up, stands, floors,
            review_on: (N, R) as in the domain's plans.
        count: (N, R) how many instalments there are; `last` what the last carries of arrears and charges.
        clears, pays: (N, R) what a plan pays of what is owed, and with maintenance and fees up to its last instalment.
        missed_ends, missed_months: (N, R) where the first instalment of arrears is missed and made up at the end.
        change, change_was, change_to: (N, R) the place in INPUTS of the least change that makes it possible.
        why: (N, R) what is said of it, for `codes`.
        falls_kept, falls_left: (N, R, F) with each fall of income: whether it can be kept up, what is left over a week.
    """

    refused: Count
    by_domain: Count
    per_instalment: Pence
    total: Pence
    days_not_covered: Count
    maintenance_weekly: Pence
    fee_weekly: Pence
    arrears: Pence
    charges: Pence
    backdated: Pence
    disputed: Pence
    disposable: Pence
    sustainable: Pence
    recommended: Count
    available: Count
    lump_sum: Pence
    instalment: Pence
    count: Count
    last: Pence
    clears: Pence
    pays: Pence
    ends_on: Count
    months: Count
    beyond_steer: Count
    share: Count
    left_over: Pence
    kept_up: Count
    stands: Count
    floors: Count
    review_on: Count
    missed_ends: Count
    missed_months: Count
    change: Count
    change_was: Count
    change_to: Count
    why: Count
    falls_kept: Count
    falls_left: Pence

    def __len__(self) -> int:
        return len(self.refused)

    @classmethod
    def unsaid(cls, count: int, falls: int) -> "Plans":
        """Of so many clients, of whom nothing is said yet."""
        shapes = {"falls_kept": (count, len(RUNGS), falls), "falls_left": (count, len(RUNGS), falls)}
        names = [each.name for each in fields(cls)]
        of_rungs = set(names[names.index("available") :])
        return cls(
            **{
                name: np.full(shapes.get(name, (count, len(RUNGS)) if name in of_rungs else (count,)), NONE, np.int64)
                for name in names
            }
        )

    def put(self, rows: Count | int, found: Mapping[str, Any]) -> None:
        """Writes what was found of some clients."""
        for name, values in found.items():
            getattr(self, name)[rows] = values

    def of_recommended(self, name: str) -> Count:
        """(N) a figure of the recommended plan; NONE where none is recommended."""
        column: Count = getattr(self, name)
        here = self.recommended != NONE
        chosen = np.where(here, self.recommended, 0)
        return np.where(here, column[np.arange(len(self)), chosen], NONE)
