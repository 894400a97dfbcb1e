"""The tables of a report on a scenario, in their order."""

from evenhand.domain.what_if import Tally
from evenhand.work.what_if.tables import afford, causes, clearing, groups, in_all, who
from evenhand.work.what_if.tables.outside import for_outside
from evenhand.work.what_if.tables.side_by_side import all_for_outside
from evenhand.work.what_if.tables.table import Table

__all__ = ["Table", "all_for_outside", "for_outside", "tables_of"]


def tables_of(tally: Tally) -> tuple[Table, ...]:
    """All of them."""
    return tuple(table for part in (in_all, who, afford, clearing, groups, causes) for table in part.tables(tally))
