"""When an application came in, and the days that hang on it."""

from datetime import date, timedelta
from random import Random

from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days, add_months

PLAYED = 270
"""How many days the office has been at work: long enough for opportunities to have come to their scheduled end."""

RECENT, EARLIER, ENDED = 56, 112, 30
_STEP = 23
_SATURDAY = 5
NOTICE_MONTHS = 6


def received_on(account: int, today: date) -> date:
    """On weekdays: two of three evenly over the eight weeks up to today, most others over the sixteen before those.

    Some came in the first weeks of the office, so that their opportunity has ended by today.
    """
    if came_first(account):
        return weekday(today - timedelta(days=PLAYED - 1 - account // 6 * _STEP % ENDED))
    if account % 3 == 1:
        return weekday(today - timedelta(days=RECENT + account // 3 * _STEP % EARLIER))
    return weekday(today - timedelta(days=account * _STEP % RECENT))


def came_first(account: int) -> bool:
    """One of six: an application of the office's first weeks."""
    return account % 6 == 1


def weekday(day: date) -> date:
    """The day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1))


def letter_on(received: date, today: date, rng: Random) -> date | None:
    """The provisional calculation letter: within two weeks of the application, if that day has come."""
    issued = weekday(add_days(received, rng.randint(5, 13)))
    return issued if received <= issued <= today else None


def ending(received: date, rng: Random) -> Fields:
    """T-date, and the closure notice six months before it: most apply some weeks before the old liability ends."""
    return closure(add_days(received, rng.randint(6, 75)), rng)


def closure(liability_ends_on: date, rng: Random) -> Fields:
    notice = add_months(liability_ends_on, -NOTICE_MONTHS)
    return {
        "closure_notice_on": notice.isoformat(),
        "selected_on": add_days(notice, -rng.randint(7, 35)).isoformat(),
        "liability_ends_on": liability_ends_on.isoformat(),
    }


def annual_review_on(liability_ends_on: date) -> date:
    """A year after the first day of the new liability."""
    return add_months(add_days(liability_ends_on, 1), 12)
