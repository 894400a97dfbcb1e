from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.calendar import DateRange, add_days, add_months, long_date

FIRST = date(2016, 1, 1)
DAYS = [FIRST + timedelta(days=count) for count in range(60)]
days = st.sampled_from(DAYS)
lengths = st.integers(1, 20) | st.none()
ranges = st.builds(lambda start, length: DateRange(start, length and start + timedelta(days=length)), days, lengths)
LATER = [*DAYS, *(DAYS[-1] + timedelta(days=count) for count in range(1, 40))]


def naive(found: DateRange) -> set[date]:
    return {day for day in LATER if found.start <= day and (found.end is None or day < found.end)}


@given(ranges, st.sampled_from(LATER))
def test_a_day_is_in_a_range_where_a_naive_loop_finds_it(found: DateRange, day: date) -> None:
    assert (day in found) == (day in naive(found))


@given(ranges, ranges)
def test_two_ranges_overlap_where_they_share_a_day(one: DateRange, other: DateRange) -> None:
    assert one.overlaps(other) == bool(naive(one) & naive(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(ranges)
def test_the_days_of_a_range_are_those_in_it_and_the_last_is_its_last_day(found: DateRange) -> None:
    if found.end is None:
        assert found.last_day is None
        with pytest.raises(ValueError, match="open ended"):
            list(found.days())
        return
    counted = list(found.days())
    assert set(counted) == naive(found)
    assert counted == sorted(counted)
    assert counted[-1] == found.last_day


@pytest.mark.parametrize("length", [0, -1])
def test_a_range_that_does_not_end_after_it_starts_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="end after it starts"):
        DateRange(FIRST, FIRST + timedelta(days=length))


@pytest.mark.parametrize(
    ("start", "months", "reached"),
    [
        (date(2017, 4, 3), 6, date(2017, 10, 3)),
        (date(2016, 8, 31), 6, date(2017, 2, 28)),
        (date(2019, 8, 31), 6, date(2020, 2, 29)),
        (date(2016, 12, 31), 2, date(2017, 2, 28)),
        (date(2017, 7, 1), 6, date(2018, 1, 1)),
        (date(2017, 3, 31), -1, date(2017, 2, 28)),
        (date(2017, 12, 15), 0, date(2017, 12, 15)),
    ],
)
def test_months_are_clamped_to_the_last_day_of_the_month_reached(start: date, months: int, reached: date) -> None:
    assert add_months(start, months) == reached


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-600, 600))
def test_adding_months_reaches_the_counted_month_and_the_same_day_or_its_last(start: date, months: int) -> None:
    found = add_months(start, months)
    assert (found.year * 12 + found.month) - (start.year * 12 + start.month) == months
    assert found.day == start.day or (found.day < start.day and add_days(found, 1).day == 1)


def test_a_date_is_said_as_people_say_it() -> None:
    assert long_date(date(2017, 3, 6)) == "Monday 6 March 2017"
