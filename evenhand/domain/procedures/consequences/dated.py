"""Facts that are dated ahead: known today, true from a later day, or until one (GEN-1, GEN-3)."""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.state import CaseState


def next_change(state: CaseState, today: date) -> date | None:
    """The first day after today on which a criterion begins or ceases to be met by what is known already."""
    ahead = (day for period in _periods(state) for day in (period.start, period.end) if day is not None and day > today)
    return min(ahead, default=None)


def _periods(state: CaseState) -> Iterator[DateRange]:
    yield from (benefit.during for benefit in state.paying.benefits or ())
    yield from (action.during for action in state.legacy.enforcement or ())
    yield from (exclusion.during for exclusion in state.exclusions)
    if state.paying.in_prison is not None:
        yield state.paying.in_prison
    if state.closing_on is not None:
        yield DateRange(state.closing_on)
