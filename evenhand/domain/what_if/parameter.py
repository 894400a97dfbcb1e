"""What a scenario may change: dated parameters by name, each with its unit and its range."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a value counts, or each value of a row."""

    PENCE = "pence"
    PER_CENT = "per cent"
    TENTHS = "tenths of a per cent"
    MONTHS = "months"
    NIGHTS = "nights a year"


@dataclass(frozen=True)
class Parameter:
    """One dated parameter that a scenario may change.

    Attributes:
        name: as in the rule tables, such as fees.paying_parent_per_cent: its table, a point, its key.
        title: what it is, in words.
        least, most: what a value, or each value of a row, may be; both count.
        apart: whether it may be one thing for who pays in full and on time and another for who does not.
    """

    name: str
    title: str
    unit: Unit
    least: int
    most: int
    apart: bool = False

    @property
    def table(self) -> str:
        """The table that it stands in."""
        return self.name.partition(".")[0]

    @property
    def key(self) -> str:
        """Its name within that table."""
        return self.name.partition(".")[2]

    @property
    def allowed(self) -> str:
        """What a value may be, in words."""
        return f"a whole number of {self.unit} from {self.least} to {self.most}"
