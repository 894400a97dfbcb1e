"""The payments of an opportunity as its outcome is judged by: what was promised, what came, and what counts.

Source: SCH-5, SCH-6, EAR-7, EAR-8, R1, R8, R9.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.account.state import InstalmentState

DEFAULTS = frozenset({InstalmentState.MISSED, InstalmentState.SHORT, InstalmentState.LATE})
WAITING = frozenset({InstalmentState.PLANNED, InstalmentState.DUE})


class Payments(StrEnum):
    """How the counted payments stand together."""

    MET = "met"
    DEFAULT = "default"
    WAITING = "waiting"
    NONE = "none"


@dataclass(frozen=True)
class Came:
    """Money that counted for an instalment: when, by which method, how much in pence."""

    on: date
    method: str
    pence: int


@dataclass(frozen=True)
class Paid:
    """One instalment of the history, in pence.

    Attributes:
        number: its number on the account.
        received: what came for it in time by its own method.
        state, why: how it was judged, and why in words.
        counted: whether the outcome hangs on it; the enforced half does not count (R9).
        judge_on: the first day on which it can be judged.
        came: each receipt that counted for it.
    """

    number: int
    due_on: date
    method: str
    amount: int
    received: int
    state: InstalmentState
    why: str
    counted: bool
    judge_on: date
    came: tuple[Came, ...] = ()


@dataclass(frozen=True)
class PaymentHistory:
    """Every instalment of the opportunity, in order of due dates."""

    instalments: tuple[Paid, ...]

    @property
    def counted(self) -> tuple[Paid, ...]:
        """Those that the outcome hangs on."""
        return tuple(item for item in self.instalments if item.counted)

    @property
    def defaults(self) -> tuple[Paid, ...]:
        """Counted ones that were missed, short or late, and are not excused."""
        return tuple(item for item in self.counted if item.state in DEFAULTS)

    @property
    def excused(self) -> tuple[Paid, ...]:
        """Counted ones whose default was excused (R23)."""
        return tuple(item for item in self.counted if item.state is InstalmentState.EXCUSED)

    def waiting(self, by: date) -> tuple[Paid, ...]:
        """Counted ones due before a day that cannot be judged yet."""
        return tuple(item for item in self.counted if item.state in WAITING and item.due_on < by)

    def stand(self, by: date) -> Payments:
        """How they stand together on the instalments due before a day; a known default comes before what waits."""
        if self.defaults:
            return Payments.DEFAULT
        if self.waiting(by):
            return Payments.WAITING
        judged = any(item.state not in WAITING for item in self.counted)
        return Payments.MET if judged else Payments.NONE
