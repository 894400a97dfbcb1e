"""Half-open date ranges, months and working days. The only place where dates are counted."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5


class BeyondCalendar(ValueError):
    """A working day was asked for outside the days that the bank holiday table covers."""


@dataclass(frozen=True)
class DateRange:
    """The days from `start` up to and not including `end`; no `end` is open ended.

    Errors: ValueError where `end` is not after `start`.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"a range must end after it starts: {self.start} to {self.end}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "DateRange") -> bool:
        """Whether any day is in both."""
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)

    def days(self) -> Iterator[date]:
        """Each day of a range that ends, in order."""
        if self.end is None:
            raise ValueError("an open ended range has no last day")
        for count in range((self.end - self.start).days):
            yield self.start + timedelta(days=count)

    @property
    def last_day(self) -> date | None:
        """The last day in the range; none where it is open ended."""
        return None if self.end is None else self.end - timedelta(days=1)


def add_days(day: date, days: int) -> date:
    """`days` calendar days after `day`."""
    return day + timedelta(days=days)


def add_months(day: date, months: int) -> date:
    """`months` calendar months after `day`, clamped to the last day of the month reached."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def long_date(day: date) -> str:
    """A date as people say it: Monday 6 March 2017."""
    return f"{day:%A} {day.day} {day:%B %Y}"


@dataclass(frozen=True)
class WorkingDays:
    """The working days of one nation.

    Attributes:
        name: england-and-wales or scotland.
        holidays: its bank holidays.
        covers: the range of days for which the holidays are known; a question outside it raises BeyondCalendar.
    """

    name: str
    holidays: frozenset[date]
    covers: DateRange

    def is_working(self, day: date) -> bool:
        """Monday to Friday, and no bank holiday."""
        known = self.covers
        if day < known.start or (known.end is not None and day >= known.end):
            raise BeyondCalendar(f"bank holidays of {self.name} are not known for {day}")
        return day.weekday() < SATURDAY and day not in self.holidays

    def on_or_after(self, day: date) -> date:
        """The first working day on or after `day`."""
        while not self.is_working(day):
            day = add_days(day, 1)
        return day

    def on_or_before(self, day: date) -> date:
        """The last working day on or before `day`."""
        while not self.is_working(day):
            day = add_days(day, -1)
        return day

    def after(self, day: date, count: int) -> date:
        """The working day that is `count` (one or more) working days after `day`."""
        for _ in range(count):
            day = self.on_or_after(add_days(day, 1))
        return day
