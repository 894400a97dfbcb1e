"""The parts that a claim is made of, oldest first: what made each part, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.journal import Entry


class What(StrEnum):
    """What became of a part, or of some of it."""

    PAID = "paid"
    LOWERED = "lowered"
    WAIVED = "waived"
    WRITTEN_OFF = "written-off"


@dataclass(frozen=True)
class Step:
    """One thing that made a part less. `entry` is the number of the entry, where one is behind it."""

    on: date
    what: What
    pence: int
    entry: int | None = None


@dataclass
class Lot:
    """A part of a claim, in pence.

    Attributes:
        origin: the entry that made it.
        whole: all of it; the steps make it less.
        behind: the day on which it was missed, and the entry that says so.
        suspended: since when it is not collected.
    """

    origin: Entry
    bucket: Bucket
    whole: int
    steps: list[Step] = field(default_factory=list)
    behind: tuple[date, int] | None = None
    suspended: date | None = None

    @property
    def left(self) -> int:
        """What is still owed of it."""
        return self.whole - sum(step.pence for step in self.steps)

    def split(self, pence: int) -> "Lot":
        """Takes some of what is left out, as a part of its own."""
        self.whole -= pence
        return Lot(self.origin, self.bucket, pence, [], self.behind, self.suspended)


@dataclass
class Queue:
    """The parts of one claim in order of age. `credit` is what it was lowered by beyond what was left of it."""

    lots: list[Lot] = field(default_factory=list)
    credit: int = 0

    def add(self, lot: Lot) -> None:
        """One more part; a credit takes from it first."""
        used = min(self.credit, lot.whole)
        self.credit -= used
        if used:
            lot.steps.append(Step(lot.origin.effective_on, What.LOWERED, used))
        self.lots.append(lot)

    def lower(self, step: Step, first: int | None = None) -> None:
        """Makes the parts less, the one that an entry made before the others."""
        pence = step.pence
        for lot in sorted((lot for lot in self.lots if lot.left), key=lambda lot: lot.origin.number != first):
            part = min(pence, lot.left)
            if part:
                lot.steps.append(Step(step.on, step.what, part, step.entry))
                pence -= part
        self.credit += pence

    def take(self, pence: int) -> Iterable[Lot]:
        """Takes the oldest of what is left out, whole parts where they fit; what is not there becomes a credit."""
        for lot in [lot for lot in self.lots if lot.left]:
            if not pence:
                return
            part = min(pence, lot.left)
            pence -= part
            if part == lot.left:
                self.lots.remove(lot)
                yield lot
            else:
                yield lot.split(part)
        self.credit += pence
