"""How many weeks a schedule covers, and on which days its instalments are due before working days count."""

from datetime import date

from evenhand.domain.account.terms import Owing, Terms
from evenhand.domain.calendar import DateRange, add_days, add_months
from evenhand.domain.maintenance.frequency import WEEKS, Frequency

WEEK = 7


def weeks_covered(terms: Terms, most: int) -> tuple[int, int]:
    """Whole weeks from the start to the annual review, at most so many, and the days over (M2).

    Errors: ValueError where the review is not known.
    """
    start, review = terms.during.start, terms.during.end
    if review is None:
        raise ValueError("a schedule ends at the annual review")
    days = (review - start).days
    weeks = min(days // WEEK, most)
    return weeks, days - weeks * WEEK


def weeks_of(case: Owing, terms: Terms, most: int) -> int:
    """Whole weeks that a case owes for: those of the schedule, or fewer where it owes from a later day on (M2)."""
    start, review = max(case.since or terms.during.start, terms.during.start), terms.during.end
    if review is not None and start >= review:
        return 0
    return weeks_covered(Terms(DateRange(start, review), terms.every), most)[0]


def due_dates(terms: Terms, weeks: int) -> tuple[date, ...]:
    """The days on which instalments are due: from the start, as long as the weeks covered last.

    Months are counted from the start, so that one that begins on the 31st comes back to it.
    """
    start, dates = terms.during.start, list[date]()
    after = add_days(start, weeks * WEEK)
    while (day := nth_due(start, len(dates), terms.every)) < after:
        dates.append(day)
    return tuple(dates)


def next_due(during: DateRange, every: Frequency, today: date) -> date | None:
    """The first such day of a schedule that is not before today; None where none is left."""
    count = 0
    while (day := nth_due(during.start, count, every)) < today:
        count += 1
    return day if day in during else None


def later_dates(terms: Terms, count: int, until: date | None) -> int:
    """How many more such days there are after the first `count` and before a later day."""
    if until is None or terms.during.end is None or until <= terms.during.end:
        return 0
    more = 0
    while nth_due(terms.during.start, count + more, terms.every) < until:
        more += 1
    return more


def nth_due(start: date, count: int, every: Frequency) -> date:
    """The day of an instalment, counted from 0, before working days count."""
    if every is Frequency.MONTHLY:
        return add_months(start, count)
    return add_days(start, count * WEEKS[every] * WEEK)
