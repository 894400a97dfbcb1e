"""Days and months of many clients: a day is its ordinal, as `date.toordinal` counts it.

Months and working days are looked up in tables of every day from 1900 to 2399.
"""

from datetime import date
from functools import lru_cache

import numpy as np

from evenhand.bulk.parameters import Table
from evenhand.bulk.payers import Count
from evenhand.domain.calendar import SATURDAY, WorkingDays, add_days

FIRST, END = date(1900, 1, 1), date(2400, 1, 1)
ROOM = 800
"""Days before the end of the tables by which every plan is over: a review and an instalment come later."""
_EPOCH = date(1970, 1, 1).toordinal()
_OFFSET = FIRST.toordinal()
_MONTHS = np.arange(FIRST.isoformat()[:7], END.isoformat()[:7], dtype="datetime64[M]")
_STARTS = _MONTHS.astype("datetime64[D]").astype(np.int64) + _EPOCH
_LENGTHS = np.diff(_STARTS, append=END.toordinal())
_MONTH_OF = np.repeat(np.arange(len(_MONTHS)), _LENGTHS)
WEEK = 7


def plus_months(day: Count, months: Count | int) -> Count:
    """Days so many calendar months later, each clamped to the last day of the month reached."""
    here = _MONTH_OF[day - _OFFSET]
    there = here + months
    found: Count = _STARTS[there] + np.minimum(day - _STARTS[here], _LENGTHS[there] - 1)
    return found


def months_before(first: Count, day: Count) -> Count:
    """How many of the days that come a month apart, from the first one on, come before a day."""
    here, there = _MONTH_OF[first - _OFFSET], _MONTH_OF[day - _OFFSET]
    in_month = np.minimum(first - _STARTS[here], _LENGTHS[there] - 1) < day - _STARTS[there]
    return np.maximum(there - here + in_month, 0)


def months_to(start: Count, last: Count) -> Count:
    """Whole months to the day after a day, rounded up, as `domain.negotiation.dates.months_to` counts them (N9)."""
    months = _MONTH_OF[last - _OFFSET] - _MONTH_OF[start - _OFFSET]
    found: Count = months + (plus_months(start, months) <= last)
    return found


def working(nations: Table, nation: Count, day: Count) -> Count:
    """The working day of each day. `nations` (nations, days) are the tables of `working_days_of`."""
    found: Count = nations[nation, day - _OFFSET]
    return found


@lru_cache(maxsize=8)
def working_days_of(calendar: WorkingDays) -> Table:
    """(days) the first working day on or after each; where bank holidays are not known, weekends alone count."""
    every = np.arange(_OFFSET, END.toordinal() + WEEK)
    weekday = (every - 1) % WEEK
    found: Table = every + np.where(weekday >= SATURDAY, WEEK - weekday, 0)
    day, last = calendar.covers.start, calendar.covers.end or END
    # What runs beyond what is known is asked from its own day on, as if nothing were.
    while day < last:
        after = day
        while after < last and not calendar.is_working(after):
            after = add_days(after, 1)
        if after < last:
            found[day.toordinal() - _OFFSET] = after.toordinal()
        day = add_days(day, 1)
    return found
