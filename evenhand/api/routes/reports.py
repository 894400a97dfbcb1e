"""What the office can answer of itself. An answer leaves the office: what rests on few is withheld."""

from datetime import date
from typing import Annotated, Literal

from ninja import Router
from pydantic import Field, StringConstraints

from evenhand.api.access import Asking
from evenhand.api.declare import reads
from evenhand.api.refusing import absent, refused
from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.api.values import Name
from evenhand.domain.refusal import Refusal
from evenhand.work.reporting.answer import Answer, answer
from evenhand.work.reporting.as_data import figures
from evenhand.work.reporting.registry import REPORTS
from evenhand.work.reporting.report import Report, Row, Unit
from evenhand.work.reporting.roles import SEE_REPORTS
from evenhand.work.visible import Absent

router = Router(tags=["Reports"])
Month = Annotated[str, StringConstraints(max_length=10), Field(description="Such as 2017-06; any day of it will do.")]
Word = Annotated[str, StringConstraints(max_length=60)]
Figure = Annotated[int | Pounds | Literal["withheld"], Field(description="A count, days, pounds, or a percentage.")]


class ColumnOut(Shape):
    name: str
    title: str
    unit: Unit = Field(description="Pence are told as pounds.")


class ReportOut(Shape):
    """`by`: what the rows can be told apart by, in words; the first is usual."""

    name: str
    title: str
    says: str
    by: dict[str, str]
    columns: list[ColumnOut]
    dated: bool = Field(description="Whether it is about months; otherwise about the last closed day.")


class ReportsOut(Shape):
    """Every report there is."""

    reports: list[ReportOut]


class RowOut(Shape):
    """A figure that is none, as the median of nothing, is left out."""

    key: str
    label: str
    figures: dict[str, Figure]


class AnswerOut(Shape):
    """The months count whole, and tell of closed business dates up to `as_at`."""

    report: ReportOut
    by: str
    first_month: str
    last_month: str
    as_at: date
    rows: list[RowOut]
    total: RowOut | None = None


@reads(router, "", ReportsOut, sorted(SEE_REPORTS), "What the office can answer", absent=False)
def read_reports(request: Asking) -> ReportsOut:
    """Each with its columns."""
    return ReportsOut(reports=[_report(report) for report in REPORTS.values()])


@reads(router, "/{name}", AnswerOut, sorted(SEE_REPORTS), "Read a report")
def read_report(
    request: Asking,
    name: Name,
    since: Month = "",
    until: Month = "",
    by: Word = "",
    team: Word = "",
    scheme: Word = "",
    employment: Word = "",
) -> AnswerOut:
    """Without months: the last twelve. What rests on fewer than five is `withheld`, with what would give it away."""
    narrowed = {"team": team, "scheme": scheme, "employment": employment}
    found = answer(name, since=since, until=until, by=by, outside=True, **narrowed)
    if isinstance(found, Absent):
        raise absent(found)
    if isinstance(found, Refusal):
        raise refused(found)
    return AnswerOut(
        report=_report(found.report),
        by=found.asked.by,
        first_month=f"{found.asked.first:%Y-%m}",
        last_month=f"{found.asked.last:%Y-%m}",
        as_at=found.asked.closed_on,
        rows=[_row(found, row) for row in found.rows],
        total=_row(found, found.total) if found.total else None,
    )


def _report(report: Report) -> ReportOut:
    columns = [ColumnOut(name=item.name, title=item.title, unit=item.unit) for item in report.columns]
    return ReportOut(
        name=report.name,
        title=report.title,
        says=report.says,
        by=dict(report.groups),
        columns=columns,
        dated=report.dated,
    )


def _row(found: Answer, row: Row) -> RowOut:
    return RowOut(key=row.key, label=row.label, figures=figures(row, found.report.columns))
