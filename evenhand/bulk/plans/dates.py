"""The days of the instalments of many clients, as `domain.negotiation.dates` counts them for one."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evenhand.bulk.payers import Count, Yes
from evenhand.bulk.plans.clients import EVERY, Clients
from evenhand.bulk.plans.days import WEEK, months_before, plus_months, working
from evenhand.bulk.plans.parameters import PlanParameters
from evenhand.domain.maintenance.frequency import WEEKS, Frequency

MONTHLY = EVERY.index(Frequency.MONTHLY)
STEPS = np.array([WEEKS.get(every, 4) * WEEK for every in EVERY], np.int64)


@dataclass(frozen=True)
class Dates:
    """The instalments of n clients, each counted from 0. What is asked is (n), or (n, S) for several of each.

    Attributes:
        first, nation, step, monthly: (n) the first day, and how far apart they are.
        weeks, over: (n) whole weeks up to the annual review, and the days over (M2).
        scheduled: (n) how many instalments cover them; `skipped` where the next one is left out.
    """

    given: PlanParameters
    first: Count
    nation: Count
    step: Count
    monthly: Yes
    weeks: Count
    over: Count
    scheduled: Count
    skipped: Yes

    def due(self, place: Count) -> Count:
        """The working day of an instalment."""
        place = place + (_like(self.skipped, place) & (place >= _like(self.scheduled, place)))
        return working(self.given.working, _like(self.nation, place), _plain(self, place))

    def before(self, day: Count) -> Count:
        """How many instalments are due before a day: a working day comes later by less than a week."""
        count = _before(self, day)
        count = count - (_like(self.skipped, day) & (count > _like(self.scheduled, day)))
        late = (count > 0) & (self.due(np.maximum(count - 1, 0)) >= day)
        found: Count = count - late
        return found


def dates_of(clients: Clients, given: PlanParameters) -> Dates:
    """Those of each: the promise-to-pay schedule up to the annual review, and on after it."""
    first, review = clients.first_on, clients.review_on
    days = np.maximum(review - first, 0)
    weeks = np.minimum(days // WEEK, given.year)
    over = days - weeks * WEEK
    none = np.zeros(len(clients), np.bool_)
    plain = Dates(
        given, first, clients.nation, STEPS[clients.every], clients.every == MONTHLY, weeks, over, weeks, none
    )
    scheduled = _before(plain, first + weeks * WEEK)
    skipped = (scheduled > 0) & (over < WEEK) & (_plain(plain, scheduled) < review)
    return Dates(given, first, clients.nation, plain.step, plain.monthly, weeks, over, scheduled, skipped)


def _plain(dates: Dates, place: Count) -> Count:
    """The day of an instalment before working days count."""
    first, step, monthly = (_like(each, place) for each in (dates.first, dates.step, dates.monthly))
    return np.where(monthly, plus_months(first, np.where(monthly, place, 0)), first + place * step)


def _before(dates: Dates, day: Count) -> Count:
    first, step, monthly = (_like(each, day) for each in (dates.first, dates.step, dates.monthly))
    return np.where(monthly, months_before(first, day), np.maximum(-((first - day) // step), 0))


def _like(one: NDArray[Any], asked: Count) -> NDArray[Any]:
    """(n) beside what is asked: (n), or (n, 1) where several are asked of each."""
    return one if asked.ndim == 1 else one[:, None]
