"""The median and the slow end, exactly."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.work.reporting.percentile import MEDIAN, NINE_IN_TEN, percentile

durations = st.lists(st.integers(0, 400), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("days", "median", "slow"),
    [
        ([7], 7, 7),
        ([1, 9], 1, 9),
        ([1, 2, 9], 2, 9),
        (list(range(1, 11)), 5, 9),
        (list(range(1, 21)), 10, 18),
        ([0, 0, 0, 0, 90], 0, 90),
    ],
)
def test_no_figure_lies_between_two_days(days: list[int], median: int, slow: int) -> None:
    counted = Counter(days)

    assert (percentile(counted, MEDIAN), percentile(counted, NINE_IN_TEN)) == (median, slow)


def test_of_nothing_there_is_none() -> None:
    assert percentile({}, MEDIAN) is None


@given(durations, st.sampled_from([MEDIAN, NINE_IN_TEN]))
def test_at_least_so_many_took_no_longer_and_one_day_less_holds_fewer(days: list[int], part: int) -> None:
    found = percentile(Counter(days), part)

    assert found in days
    assert sum(length <= found for length in days) * 100 >= part * len(days)
    assert sum(length < found for length in days) * 100 < part * len(days)
