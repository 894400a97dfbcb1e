from datetime import date, timedelta

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.calendar import BeyondCalendar, WorkingDays
from tests.domain.cases import BOOK

PUBLISHED = BankHolidays(use_cached_holidays=True)
NATIONS = ["england-and-wales", "scotland"]
covered = st.dates(date(2012, 2, 1), date(2028, 11, 30))


def naive_next(working: WorkingDays, day: date, step: int) -> date:
    while day.weekday() >= 5 or day in working.holidays:
        day += timedelta(days=step)
    return day


@pytest.mark.parametrize("nation", NATIONS)
def test_our_bank_holidays_are_those_that_the_government_published(nation: str) -> None:
    published = {item["date"] for item in PUBLISHED.get_holidays(division=nation)}
    working = BOOK.rules.working_days(nation)
    assert working.holidays == published
    assert working.covers.start <= date(2016, 5, 23)
    assert max(published) in working.covers


def test_the_third_of_january_is_worked_in_england_and_not_in_scotland() -> None:
    assert BOOK.rules.working_days("england-and-wales").is_working(date(2017, 1, 3))
    assert not BOOK.rules.working_days("scotland").is_working(date(2017, 1, 3))


@given(st.sampled_from(NATIONS), covered)
def test_the_working_days_on_either_side_are_what_a_naive_loop_finds(nation: str, day: date) -> None:
    working = BOOK.rules.working_days(nation)
    assert working.on_or_after(day) == naive_next(working, day, 1)
    assert working.on_or_before(day) == naive_next(working, day, -1)


@given(st.sampled_from(NATIONS), st.dates(date(2012, 2, 1), date(2028, 6, 1)), st.integers(1, 40))
def test_counting_working_days_passes_exactly_that_many(nation: str, day: date, count: int) -> None:
    working = BOOK.rules.working_days(nation)
    found = working.after(day, count)
    passed = [day + timedelta(days=n) for n in range(1, (found - day).days + 1)]
    assert sum(working.is_working(item) for item in passed) == count
    assert working.is_working(found)


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("day", [date(2012, 1, 2), date(2029, 1, 1)])
def test_outside_the_days_covered_nothing_is_answered(nation: str, day: date) -> None:
    with pytest.raises(BeyondCalendar, match=str(day)):
        BOOK.rules.working_days(nation).is_working(day)
