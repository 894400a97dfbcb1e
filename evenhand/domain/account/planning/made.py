"""A schedule as it would be set."""

from dataclasses import dataclass

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.instalment import Instalment
from evenhand.domain.account.planning.difference import Line
from evenhand.domain.account.planning.manual import ManualAllocation
from evenhand.domain.account.state import Planned, ScheduleVersion
from evenhand.domain.maintenance.working import Line as Step


@dataclass(frozen=True)
class Plan:
    """A schedule as it would be set.

    Attributes:
        schedule: its version.
        weeks: whole weeks that it covers.
        instalments: what is collected, in order of the days.
        shown: what is paid directly: shown, and never collected.
        changes: the schedule in force beside this one, line by line.
        left: arrears, and charges, by case, that this schedule does not collect before the annual review; in pence.
        warning: where allocation by hand is called for.
        working: the way to it, in lines that a person can check.
        events: what setting it records.
    """

    schedule: ScheduleVersion
    weeks: int
    instalments: tuple[Planned, ...]
    shown: tuple[Instalment, ...]
    changes: tuple[Line, ...]
    left: dict[str, tuple[int, int]]
    warning: ManualAllocation | None
    working: tuple[Step, ...]
    events: tuple[AccountEvent, ...]

    @property
    def uncovered(self) -> dict[str, int]:
        """Maintenance with its fee, by case, that the rate from earnings does not cover, in pence."""
        found: dict[str, int] = {}
        for item in self.instalments:
            if over := item.uncovered + item.uncovered_fee:
                found[item.case] = found.get(item.case, 0) + over
        return found

    @property
    def total(self) -> int:
        """All that it collects, in pence."""
        return sum(item.amount for item in self.instalments)
