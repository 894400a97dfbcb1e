"""What a calculation is made from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.calendar import DateRange


class Benefit(StrEnum):
    """Whether the paying parent, or for some benefits their partner, gets a benefit that sets the flat rate."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Receiving:
    """One receiving parent with the children that they care for.

    Attributes:
        reference: names them in the result.
        nights: for each of their children, the nights a year with the paying parent; at least one child.
        collected: whether the office collects and pays on.
        opportunity: the days of the paying parent's opportunity in this case, where there is one.

    Errors: ValueError where there is no child.
    """

    reference: str
    nights: tuple[int, ...]
    collected: bool = True
    opportunity: DateRange | None = None

    def __post_init__(self) -> None:
        if not self.nights:
            raise ValueError("maintenance is for at least one child of a receiving parent")

    @property
    def children(self) -> int:
        """How many children maintenance is for."""
        return len(self.nights)


@dataclass(frozen=True)
class Circumstances:
    """A paying parent on one day.

    Attributes:
        on: the day on which the calculation takes effect.
        gross: gross weekly income in pence; None where it is not known.
        benefit: whether a benefit sets the rate.
        other_children: relevant other children.
        receiving: every receiving parent, at least one.
    """

    on: date
    gross: int | None
    benefit: Benefit
    other_children: int
    receiving: tuple[Receiving, ...]

    @property
    def children(self) -> int:
        """How many children maintenance is for, with all receiving parents."""
        return sum(parent.children for parent in self.receiving)
