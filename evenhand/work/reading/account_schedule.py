"""Every version of an account's schedule, with what was recorded with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Schedule
from evenhand.domain.account.state import Planned
from evenhand.records.models import Event
from evenhand.work.reading.account_view import AccountView


@dataclass(frozen=True)
class Version:
    """One version of the schedule.

    Attributes:
        instalments: those that were set with it, as they stand now, in order of the days.
        warning: what was shown about allocation by hand when it was set.
        why: the reason of the person who set it.
    """

    number: int
    set_on: date
    start: date
    until: date
    frequency: str
    cause: str
    days_not_covered: int
    ended_on: date | None
    instalments: tuple[Planned, ...]
    warning: str
    why: str

    def total(self, part: str) -> int:
        """One part of all instalments together, in pence: maintenance, fee, arrears, charges, or the amount."""
        return sum(getattr(item, part) for item in self.instalments)


def account_schedule(view: AccountView) -> tuple[Version, ...]:
    """The versions, the newest first."""
    told = _told(view.reference)
    own: dict[int, list[Planned]] = {}
    for item in sorted(view.state.instalments, key=lambda item: (item.due_on, item.number)):
        own.setdefault(item.schedule, []).append(item)
    rows = Schedule.objects.filter(account_id=view.loaded.ids.account).order_by("-number")
    return tuple(
        Version(
            number=row.number,
            set_on=row.set_on,
            start=row.start,
            until=row.until,
            frequency=row.frequency,
            cause=row.cause,
            days_not_covered=row.days_not_covered,
            ended_on=row.ended_on,
            instalments=tuple(own.get(row.number, ())),
            warning=told.get(row.number, ("", ""))[0],
            why=told.get(row.number, ("", ""))[1],
        )
        for row in rows
    )


def _told(reference: str) -> Mapping[int, tuple[str, str]]:
    events = Event.objects.filter(stream=f"account:{reference}", kind="ScheduleSet").values_list("payload", flat=True)
    return {raw["schedule"]["number"]: (raw.get("warning", ""), raw.get("why", "")) for raw in events}
