"""A schedule as it stands: its instalments, and what is left over."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.maintenance.working import Line


@dataclass(frozen=True)
class Instalment:
    """What one method collects for one receiving parent on one day, in pence."""

    due_on: date
    method: PaymentMethod
    receiving_parent: str
    maintenance: int
    fee: int

    @property
    def amount(self) -> int:
        """All of it."""
        return self.maintenance + self.fee


@dataclass(frozen=True)
class Schedule:
    """Instalments in order of their dates.

    Attributes:
        weeks: whole weeks that they are for.
        days_not_covered: days up to the annual review that no whole week holds; they are shown, not hidden (M2).
        working: the way to the instalments.
    """

    instalments: tuple[Instalment, ...]
    weeks: int
    days_not_covered: int
    working: tuple[Line, ...]

    @property
    def total(self) -> int:
        """All instalments together, in pence."""
        return sum(instalment.amount for instalment in self.instalments)
