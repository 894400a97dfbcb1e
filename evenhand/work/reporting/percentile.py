"""The middle and the slow end of many durations, exactly: by nearest rank, never between two days.

The p-th percentile is the smallest number of days that at least p in a hundred of all took, or less.
"""

from collections.abc import Mapping

MEDIAN, NINE_IN_TEN = 50, 90


def percentile(days: Mapping[int, int], part: int) -> int | None:
    """Of durations in days with how many took so long; None of nothing."""
    whole = sum(days.values())
    rank = -(-whole * part // 100)
    reached = 0
    for length in sorted(days):
        reached += days[length]
        if days[length] and reached >= rank:
            return length
    return None
