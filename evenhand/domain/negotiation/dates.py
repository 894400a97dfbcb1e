"""The days of the instalments: those of the promise-to-pay schedule, and on after the annual review. Source: M2, M8."""

from datetime import date

from evenhand.domain.account.periods import WEEK, due_dates, weeks_covered
from evenhand.domain.account.terms import Terms
from evenhand.domain.calendar import SATURDAY, BeyondCalendar, DateRange, WorkingDays, add_days, add_months
from evenhand.domain.maintenance.frequency import WEEKS, Frequency
from evenhand.domain.negotiation.situation import Situation


class Dates:
    """The instalments of a plan, counted from 0; worked out as far as somebody asks.

    Attributes:
        weeks: whole weeks up to the annual review that the schedule covers; `over` are the days over (M2).
        scheduled: how many instalments cover them.
    """

    def __init__(self, given: Situation, most: int, working: WorkingDays) -> None:
        self.first, self.every, self.working = given.first_on, given.every, working
        self.known = working.covers.end or date.max
        self.weeks, self.over, own = 0, 0, tuple[date, ...]()
        if given.review_on > given.first_on:
            terms = Terms(DateRange(given.first_on, given.review_on), given.every)
            self.weeks, self.over = weeks_covered(terms, most)
            own = due_dates(terms, self.weeks)
        self.scheduled = len(own)
        # A day that no whole week of this year's schedule holds is not one of the next year's either.
        self.skipped = int(bool(own) and self.over < WEEK and self._plain(len(own)) < given.review_on)
        self._due = list[date]()

    def due(self, place: int) -> date:
        """The working day of an instalment."""
        return self.first_of(place + 1)[place]

    def first_of(self, count: int) -> list[date]:
        """The working days of the first instalments: so many of them, or more."""
        for place in range(len(self._due), count):
            self._due.append(self._moved(self._planned(place)))
        return self._due

    def before(self, day: date) -> int:
        """How many instalments are due before a day."""
        step = WEEKS.get(self.every, 4) * WEEK
        low, high = 0, max((day - self.first).days // step + 2, 0)
        while low < high:
            middle = (low + high) // 2
            if self._at(middle) < day:
                low = middle + 1
            else:
                high = middle
        return low

    def _at(self, place: int) -> date:
        if place < len(self._due):
            return self._due[place]
        return self._moved(self._planned(place))

    def _planned(self, place: int) -> date:
        return self._plain(place + self.skipped if place >= self.scheduled else place)

    def _plain(self, count: int) -> date:
        if self.every is Frequency.MONTHLY:
            return add_months(self.first, count)
        return add_days(self.first, count * WEEKS[self.every] * WEEK)

    def _moved(self, day: date) -> date:
        """Where bank holidays are not known yet, weekends alone count."""
        if day >= self.known:
            return self._after_weekend(day)
        try:
            return self.working.on_or_after(day)
        except BeyondCalendar:
            return self._after_weekend(day)

    @staticmethod
    def _after_weekend(day: date) -> date:
        return add_days(day, WEEK - day.weekday()) if day.weekday() >= SATURDAY else day


def months_to(start: date, last: date) -> int:
    """Whole months from the agreement to the day after a day, rounded up (N9)."""
    months = (last.year - start.year) * 12 + last.month - start.month
    return months + (add_months(start, months) <= last)
