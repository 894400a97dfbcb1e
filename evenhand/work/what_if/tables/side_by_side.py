"""Tables that count the same people leave the office side by side: what one withholds does not follow from another.

Bands of change are finer rows of who gains and who loses. A row that is withheld there is withheld here in all its
bands; bands of any other row come to what is told there, so they hide among themselves. Bands of the share of net
income, and of months, lie across who can afford it, and how arrears change: they hide among themselves too, apart from
who is not known. Where the other table withholds anything, the first and the last band do as well, and who is not known
is told in both or in neither.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from evenhand.work.reporting.report import WITHHELD, Row
from evenhand.work.reporting.withholding import FEWEST, withheld
from evenhand.work.what_if.tables.outside import for_outside
from evenhand.work.what_if.tables.table import Table

FINER = {"bands": ("paying", "receiving")}
ACROSS = {"shares": ("affordability", "over"), "months": ("arrears", "count")}
UNKNOWN = "unknown"


def all_for_outside(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Each as it may leave the office together with the others."""
    told = {table.name: for_outside(table) for table in tables}
    return tuple(_beside(table, told) for table in tables)


def _beside(table: Table, told: Mapping[str, Table]) -> Table:
    if table.name in FINER:
        places = {name: set(_finer(table, name, _hidden(told[name], "count"))) for name in FINER[table.name]}
    elif table.name in ACROSS:
        other, column = ACROSS[table.name]
        places = {each.name: _across(table.rows, each.name, _hidden(told[other], column)) for each in table.columns}
    else:
        return told[table.name]
    rows = (
        Row(row.key, row.label, {name: WITHHELD if place in places[name] else cell for name, cell in row.cells.items()})
        for place, row in enumerate(table.rows)
    )
    return replace(table, rows=tuple(rows))


def _hidden(table: Table, column: str) -> frozenset[str]:
    return frozenset(row.key for row in table.rows if row.cells[column] is WITHHELD and row.key != "total")


def _finer(table: Table, column: str, hidden: frozenset[str]) -> Iterator[int]:
    of = [row.key.split("-")[0] for row in table.rows]
    for group in dict.fromkeys(of):
        places = [place for place, own in enumerate(of) if own == group]
        counts = [_count(table.rows[place], column) for place in places]
        small = range(len(places)) if group in hidden else withheld(counts, has_total=True)[0]
        yield from (places[each] for each in small if counts[each])


def _across(rows: Sequence[Row], column: str, hidden: frozenset[str]) -> set[int]:
    counts = [_count(row, column) for row in rows]
    bands = [place for place, row in enumerate(rows) if row.key != UNKNOWN and counts[place]]
    small = {bands[each] for each in withheld([counts[place] for place in bands], has_total=True)[0]}
    if small or hidden:
        small.update(bands[:1], bands[-1:])
    unknown = next(place for place, row in enumerate(rows) if row.key == UNKNOWN)
    few = 0 < counts[unknown] < FEWEST or 0 < sum(counts[place] for place in bands) < FEWEST
    if counts[unknown] and (few or UNKNOWN in hidden):
        small.update(bands[:1], bands[-1:], [unknown])
    return small


def _count(row: Row, column: str) -> int:
    cell = row.cells[column]
    return cell if isinstance(cell, int) else 0
