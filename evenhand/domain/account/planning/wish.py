"""What a person chooses about a schedule; everything else follows from the account."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.maintenance.frequency import Frequency


@dataclass(frozen=True)
class Wish:
    """How a schedule is to run.

    Attributes:
        start: the first collection date.
        every: how often.
        arrears_until: the day before which the arrears are to be cleared; None is the annual review.
        applied_late: cases with a separate application after the old liability ended and before its arrears came
            over: one of the debts that call for manual allocation (GEN-9).
        cause: what the schedule is set for, such as request:12.
        why: a person's reason.
        agreed: a plan for arrears that was agreed; None leaves the one in force, unless `arrears_until` is given.
    """

    start: date
    every: Frequency
    arrears_until: date | None = None
    applied_late: frozenset[str] = frozenset()
    cause: str = "person"
    why: str = ""
    agreed: AgreedArrears | None = None
