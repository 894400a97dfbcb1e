"""What leaves the office tells no figure that rests on fewer than five, and none from which such a one follows.

The rule, for each line of figures that come to a total:

1. A count from one to four is withheld, and every figure that rests on it. Nought is told.
2. Where any was withheld, counts of five or more are withheld with it, in the order of the rows after the last small
   one and then from the first row on, until at least two are withheld that together count five or more and are not all
   four or all one: a sum as low or as high as it can be tells each of its parts. Which they are does not depend on how
   large they are, so it tells nothing. Where one case can stand in several rows, as in those of arrears, one of those
   that are withheld has to count five or more by itself.
3. Where all of that cannot be reached, every count but nought is withheld, and the total with them.

A share is told where all that it is worked out of is told.

So what is withheld comes to five or more over at least two figures, and each of them can be one of several. It holds
within one table; `together` holds several tables of one report against one another. Reports that overlap are not.
"""

from collections.abc import Sequence
from typing import Protocol

from evenhand.work.reporting.report import WITHHELD, Cell, Column, Row, with_shares

FEWEST = 5
TWO = 2


class Told(Protocol):
    """What has columns: a report, or a table of one."""

    @property
    def columns(self) -> tuple[Column, ...]: ...


def withheld(counts: Sequence[int], *, has_total: bool, apart: bool = True) -> tuple[frozenset[int], bool]:
    """The places of a line that are withheld, and whether its total is. `apart`: nothing is counted in two of them."""
    small = {place for place, count in enumerate(counts) if 0 < count < FEWEST}
    if not small or not has_total:
        return frozenset(small), False
    last = max(small)
    after = [*range(last + 1, len(counts)), *range(last)]
    others = [place for place in after if counts[place] >= FEWEST]
    hidden = set(small)
    while others and not _enough([counts[place] for place in hidden], apart):
        hidden.add(others.pop(0))
    return frozenset(hidden), not _enough([counts[place] for place in hidden], apart)


def _enough(counts: Sequence[int], apart: bool) -> bool:
    if len(counts) < TWO or (sum if apart else max)(counts) < FEWEST:
        return False
    return any(count != 1 for count in counts) and any(count != FEWEST - 1 for count in counts)


def published(report: Told, rows: Sequence[Row], total: Row | None) -> tuple[tuple[Row, ...], Row | None]:
    """The same rows as they may leave the office."""
    told = [dict(row.cells) for row in rows]
    ends: dict[str, Cell] = {} if total is None else dict(total.cells)
    for column in report.columns:
        if column.rests_on:
            continue
        resting = [column, *(each for each in report.columns if each.rests_on == column.name and not each.of)]
        hidden, end = withheld(
            [_count(row.cells[column.name]) for row in rows],
            has_total=total is not None and any(other.adds for other in resting),
            apart=column.adds,
        )
        _withhold(resting, hidden, told, ends if end else {})
    return (
        tuple(
            Row(row.key, row.label, with_shares(report.columns, cells)) for row, cells in zip(rows, told, strict=True)
        ),
        None if total is None else Row(total.key, total.label, with_shares(report.columns, ends)),
    )


def _withhold(
    columns: Sequence[Column], hidden: frozenset[int], rows: Sequence[dict[str, Cell]], total: dict[str, Cell]
) -> None:
    for column in columns:
        for place in hidden:
            rows[place][column.name] = WITHHELD
        if total.get(column.name) is not None:
            total[column.name] = WITHHELD


def _count(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
