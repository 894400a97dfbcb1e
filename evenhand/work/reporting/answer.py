"""The answer of a report: its rows, their total, and as of when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.refusal import Refusal
from evenhand.insight.models import Progress
from evenhand.work.reporting.asked import Asked, ask
from evenhand.work.reporting.registry import find
from evenhand.work.reporting.report import Cell, Report, Row, with_shares
from evenhand.work.reporting.withholding import published
from evenhand.work.visible import Absent

NOTHING = "Nothing of this is recorded{when} yet."
NOT_TOLD = Refusal(
    "nothing-closed",
    "Reports tell of closed business dates, and none is closed and told yet. 'evenhand day' closes one; where days "
    "were closed before, 'evenhand report --rebuild' tells them.",
)


@dataclass(frozen=True)
class Answer:
    """What a report says. `outside`: figures that rest on few are withheld."""

    report: Report
    asked: Asked
    rows: tuple[Row, ...]
    total: Row | None
    outside: bool = False

    @property
    def empty(self) -> str:
        """What to say where there is not one row."""
        if self.rows:
            return ""
        return NOTHING.format(when=" in these months" if self.report.dated else "")


def closed_on() -> date | None:
    """The last closed day that reports tell of."""
    return Progress.objects.values_list("closed_on", flat=True).first()


def answer(
    name: str,
    *,
    since: str = "",
    until: str = "",
    by: str = "",
    team: str = "",
    scheme: str = "",
    employment: str = "",
    outside: bool = False,
) -> Answer | Refusal | Absent:
    """Answers a report, for the office itself or for outside. Refusals: nothing-closed, and those of `ask`."""
    report = find(name)
    if report is None:
        return Absent("report")
    told = closed_on()
    if told is None:
        return NOT_TOLD
    asked = ask(report, told, since=since, until=until, by=by, team=team, scheme=scheme, employment=employment)
    if isinstance(asked, Refusal):
        return asked
    rows = tuple(replace(row, cells=with_shares(report.columns, row.cells)) for row in report.rows(asked))
    found = Answer(report, asked, rows, total_of(report, rows))
    return for_outside(found) if outside else found


def for_outside(found: Answer) -> Answer:
    """The same answer as it may leave the office by itself."""
    rows, total = published(found.report, found.rows, found.total)
    return replace(found, rows=rows, total=total, outside=True)


def total_of(report: Report, rows: Sequence[Row]) -> Row | None:
    """What the columns that add up come to; None where there is nothing to add."""
    if not rows or not report.has_total:
        return None
    ends: dict[str, Cell] = {column.name: None for column in report.columns}
    for column in report.columns:
        if column.adds:
            ends[column.name] = sum(cell for row in rows if isinstance(cell := row.cells[column.name], int))
    return Row("total", "Total", with_shares(report.columns, ends))
