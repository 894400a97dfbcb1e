"""Payments that did not come as agreed."""

from evenhand.domain.account.state import InstalmentState
from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import counted
from evenhand.work.reporting.report import Column, Report, Row
from evenhand.work.reporting.words import BY_MONTH

STATES = {
    InstalmentState.MISSED: Column("missed", "Missed"),
    InstalmentState.SHORT: Column("short", "Short"),
    InstalmentState.LATE: Column("late", "Late"),
    InstalmentState.OTHER_METHOD: Column("another-method", "By another method"),
    InstalmentState.EXCUSED: Column("excused", "Excused"),
}
NAMES = {str(state): column.name for state, column in STATES.items()}


def rows(asked: Asked) -> tuple[Row, ...]:
    """Each payment once, as it was last judged."""
    return counted(
        asked,
        About.MISS,
        lambda step: NAMES.get(step[1]) if step[0] == Step.JUDGED else None,
        list(NAMES.values()),
    )


REPORT = Report(
    name="missed-payments",
    title="Payments that did not come as agreed",
    says="Each payment of a schedule that did not come on time, in full and by the agreed method, in the month in "
    "which it was judged. Judged again, it counts as it was last judged.",
    groups=BY_MONTH,
    columns=tuple(STATES.values()),
    rows=rows,
    drawn=("missed", "short"),
)
