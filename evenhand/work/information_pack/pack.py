"""What the running office answers for a pack: its figures as they may leave the office, and what identifies them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.authority import OfficeStatement
from evenhand.domain.calendar import long_date
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Event, Seal
from evenhand.work.information_pack.taught import taught_exercises, taught_walks
from evenhand.work.reporting.answer import NOT_TOLD, Answer, answer, closed_on, total_of
from evenhand.work.reporting.together import together
from evenhand.work.reporting.words import label
from evenhand.work.state.today import office
from evenhand.work.statements_of_office import statement_on

COUNTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "completion": ("training", ("walk-year-and-role",)),
    "negotiations": ("negotiations", ("month", "entry", "employment")),
    "decisions": ("negotiation-days", ("outcome",)),
    "enforcement": ("enforcement", ("outcome", "employment")),
}
"""By question: which report, told apart by what. No two of these count the same."""
ALONE = {"negotiations": "entered"}
"""Of a report whose other columns count parts of one of them, that one: beside it, what is withheld could follow."""


@dataclass(frozen=True)
class Pack:
    """One pack before it is written.

    Attributes:
        first, last: the first days of its months.
        as_at: the last closed business date.
        begun_on: the first business date on record.
        seal: over the audit log up to that date; empty where none was made yet.
        statement: what the office says in every discretionary decision on that date.
        answers: by question.
    """

    office: str
    demonstration: bool
    first: date
    last: date
    as_at: date
    begun_on: date | None
    seal: str
    statement: OfficeStatement | None
    answers: Mapping[str, tuple[Answer, ...]]

    @property
    def months(self) -> str:
        """The period in words."""
        first, last = label("month", self.first), label("month", self.last)
        return first if first == last else f"{first} to {last}"


def gather(since: str = "", until: str = "") -> Pack | Refusal:
    """Twelve months up to the one of the last closed date, where nothing is said.

    Refusals: nothing-closed, month-not-closed, and those of what reports can be asked.
    """
    told = closed_on()
    if told is None:
        return NOT_TOLD
    answers: dict[str, tuple[Answer, ...]] = {}
    for question, (report, apart) in COUNTED.items():
        found = _answers(report, apart, since, until)
        if isinstance(found, Refusal):
            return found
        answers[question] = together(found)
    if {each.asked.closed_on for several in answers.values() for each in several} != {told}:
        return gather(since, until)  # a date was closed meanwhile
    asked = answers["negotiations"][0].asked
    if asked.last > told:
        says = f"No day of {label('month', asked.last)} is closed yet: the last closed date is {long_date(told)}."
        return Refusal("month-not-closed", says, field="until")
    here = office()
    return Pack(
        office=here.name,
        demonstration=here.demonstration,
        first=asked.first,
        last=asked.last,
        as_at=told,
        begun_on=Event.objects.order_by("id").values_list("on", flat=True).first(),
        seal=Seal.objects.filter(day__lte=told).order_by("-day").values_list("chain", flat=True).first() or "",
        statement=statement_on(told),
        answers=answers,
    )


def _answers(report: str, apart: tuple[str, ...], since: str, until: str) -> list[Answer] | Refusal:
    made = []
    for by in apart:
        found = answer(report, since=since, until=until, by=by)
        if isinstance(found, Refusal):
            return found
        assert isinstance(found, Answer)  # noqa: S101 - the reports are named here
        made.append(_of_the_tool(found) if report == "training" else _alone(found))
    return made


def _alone(found: Answer) -> Answer:
    name = ALONE.get(found.report.name)
    if name is None:
        return found
    columns = tuple(column for column in found.report.columns if column.name == name)
    rows = tuple(
        replace(row, cells={name: row.cells[name]}) for row in found.rows if row.cells[name] or _of_time(found)
    )
    report = replace(found.report, columns=columns, says="")
    return replace(found, report=report, rows=rows, total=total_of(report, rows))


def _of_time(found: Answer) -> bool:
    return found.asked.by == "month"


def _of_the_tool(found: Answer) -> Answer:
    """Of training, the walks and exercises alone that teach what the pack is about."""
    names = {walk.id for walk in taught_walks()} | {exercise.id for exercise in taught_exercises()}
    rows = tuple(row for row in found.rows if row.key.partition(":")[0] in names)
    return replace(found, rows=rows, total=total_of(found.report, rows))
