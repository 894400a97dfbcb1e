"""Who could not be worked out, and why."""

from collections.abc import Iterator

from evenhand.domain.what_if import Tally
from evenhand.work.reporting.report import Column, Row
from evenhand.work.what_if.tables.table import Table
from evenhand.work.what_if.words import cause, plan_cause

COLUMNS = (Column("count", "Paying parents"),)


def tables(tally: Tally) -> Iterator[Table]:
    """Nothing where all could be worked out."""
    named = [
        ("causes", "Who could not be worked out", "They are in no other figure.", tally.causes, cause),
        ("no-plan", "For whom no plan could be worked out", "They are in every other figure.", tally.plans, plan_cause),
    ]
    for name, title, says, counted, words in named:
        if counted:
            rows = tuple(Row(code, words(code), {"count": counted[code]}) for code in sorted(counted))
            total = Row("total", "Total", {"count": counted.total()})
            yield Table(name, title, says, "Why", COLUMNS, rows, ("count",), total)
