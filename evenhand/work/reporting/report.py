"""The shape of a report: what its columns are, by what its rows can be told apart, and what gives the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evenhand.work.reporting.asked import Asked


class Unit(StrEnum):
    """What a figure counts."""

    COUNT = "count"
    PENCE = "pence"
    DAYS = "days"
    PERCENT = "percent"


class Withheld(Enum):
    """Stands where a figure is not told to anybody outside."""

    WITHHELD = "withheld"


WITHHELD = Withheld.WITHHELD
Cell = int | Withheld | None
"""None is no figure at all, as the median of nothing; it is not nought."""


@dataclass(frozen=True)
class Column:
    """One figure of each row.

    Attributes:
        rests_on: the column that counts what the figure rests on; empty for one that counts.
        adds: whether the figures of the rows come to a total.
        of: of a share: the columns that make up the whole of which `rests_on` is the part.
    """

    name: str
    title: str
    unit: Unit = Unit.COUNT
    rests_on: str = ""
    adds: bool = True
    of: tuple[str, ...] = ()


def share(name: str, title: str, part: str, *of: str) -> Column:
    """In a hundred: how much of some columns one of them is."""
    return Column(name, title, Unit.PERCENT, rests_on=part, adds=False, of=of)


def with_shares(columns: tuple[Column, ...], cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The same figures, with each share worked out of them: whole hundredths, half a one upwards."""
    return {**cells, **{column.name: _share(column, cells) for column in columns if column.of}}


def _share(column: Column, cells: Mapping[str, Cell]) -> Cell:
    part, *whole = (cells[name] for name in (column.rests_on, *column.of))
    if None in (part, *whole):
        return None
    if not isinstance(part, int) or not all(isinstance(each, int) for each in whole):
        return WITHHELD
    total = sum(each for each in whole if isinstance(each, int))
    return (200 * part + total) // (2 * total) if total else None


@dataclass(frozen=True)
class Row:
    """One row: the value that it stands for, in words, and its figures by column."""

    key: str
    label: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class Report:
    """One question that the office can answer.

    Attributes:
        name: in addresses and on the command line.
        says: what is counted, and when.
        groups: by what the rows can be told apart, in words; the first is usual.
        rows: the rows to what is asked, in their order.
        drawn: the columns of its picture, two at most.
        dated: whether it is about months; otherwise about how things stand at the end of the last closed day.
        steps: of the written procedure.
        of_cases: whether it can be narrowed to a team, an old scheme, or the work of paying parents.
    """

    name: str
    title: str
    says: str
    groups: Mapping[str, str]
    columns: tuple[Column, ...]
    rows: Callable[[Asked], tuple[Row, ...]]
    drawn: tuple[str, ...]
    dated: bool = True
    steps: tuple[str, ...] = field(default=())
    of_cases: bool = True

    @property
    def has_total(self) -> bool:
        """Whether any of its columns adds up."""
        return any(column.adds for column in self.columns)
