"""A table as it may leave the office: nothing that rests on fewer than five, and nothing from which it follows.

Where each row counts a whole and its parts, a row of which any part counts one to four tells none of its parts and
nothing that rests on them. More rows do so in their order until what is withheld of each part comes to five or more or
to nothing, in at least two rows. What is left of the whole beside the parts counts as a part as well. Where the rows
are the parts themselves, the rule of all reports holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from evenhand.work.reporting.report import WITHHELD, Cell, Row
from evenhand.work.reporting.withholding import FEWEST, TWO, published, withheld
from evenhand.work.what_if.tables.table import Table


def for_outside(table: Table) -> Table:
    """The same table with what is withheld marked."""
    if not table.whole:
        rows, total = published(table, table.rows, table.total)
        return replace(table, rows=rows, total=total)
    cells = [dict(row.cells) for row in table.rows]
    wholes = [_count(row.cells, table.whole) for row in table.rows]
    hidden, without_total = withheld(wholes, has_total=True)
    _hide(table, cells, [table.whole], set(range(len(cells))) if without_total else set(hidden))
    for family in table.parts:
        _hide(table, cells, family, _rows(table.rows, wholes, family))
    rows = tuple(replace(row, cells=own) for row, own in zip(table.rows, cells, strict=True))
    return replace(table, rows=rows)


def _rows(rows: Sequence[Row], wholes: Sequence[int], family: Sequence[str]) -> set[int]:
    """The rows whose parts are withheld."""
    counts = [[_count(row.cells, name) for name in family] for row in rows]
    each = [[*own, whole - sum(own)] for own, whole in zip(counts, wholes, strict=True)]
    found = {place for place, own in enumerate(each) if any(0 < count < FEWEST for count in (*own, wholes[place]))}
    if not found:
        return found
    last = max(found)
    others = [place for place in (*range(last + 1, len(rows)), *range(last)) if place not in found and wholes[place]]
    while others and not _enough([each[place] for place in found]):
        found.add(others.pop(0))
    return found if _enough([each[place] for place in found]) else set(range(len(rows)))


def _enough(hidden: Sequence[Sequence[int]]) -> bool:
    sums = [sum(column) for column in zip(*hidden, strict=True)]
    return len(hidden) >= TWO and not any(0 < each < FEWEST for each in sums)


def _hide(table: Table, cells: Sequence[dict[str, Cell]], names: Sequence[str], places: set[int]) -> None:
    for column in table.columns:
        if column.name in names or column.rests_on in names:
            for place in places:
                cells[place][column.name] = WITHHELD


def _count(cells: Mapping[str, Cell], name: str) -> int:
    cell = cells[name]
    return cell if isinstance(cell, int) else 0
