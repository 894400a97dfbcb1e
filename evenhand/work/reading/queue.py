"""My work: what waits, why it is there, and how long. The number of queries does not grow with the caseload."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from evenhand.cases.models import Case, Request
from evenhand.domain.calendar import add_days
from evenhand.work.reading.who import staff_names
from evenhand.work.reading.why_opened import why_opened
from evenhand.work.reading.worklists import Worklist, open_requests, theirs
from evenhand.work.state.rows import FAR, FIRST
from evenhand.work.words import title

PAGE = 25
COUNTED = 1_000
SHOWN = (
    "procedure", "cause", "reminder", "opened_on", "due_on", "assigned_to", "segment", "restricted", "case__reference",
    "case__version", "case__paying__name", "case__paying__language", "case__receiving__name",
)  # fmt: skip
ORDERS = {"due": ("due_on", "id"), "waiting": ("opened_on", "id"), "case": ("case__reference", "id")}


@dataclass(frozen=True)
class QueueFilter:
    """What of the work is shown.

    Attributes:
        whose: "" is one's own and nobody's; mine, nobody, anyone, or the user name of a colleague.
        segment, procedure: one of them, or "" for all.
        due: "" for any, late, today, or week.
        order: due, waiting or case, with a minus for the other way round.
    """

    whose: str = ""
    segment: str = ""
    procedure: str = ""
    due: str = ""
    order: str = "due"


@dataclass(frozen=True)
class QueueRow:
    """One request that waits. `due_on` is None where it has no deadline; `first` goes before all that have one."""

    id: int
    case: str
    version: int
    paying: str
    receiving: str
    language: str
    procedure: str
    title: str
    why: str
    opened_on: date
    waiting: int
    due_on: date | None
    late: bool
    first: bool
    assigned_to: str
    assigned_name: str
    segment: str
    restricted: bool


@dataclass(frozen=True)
class QueuePage:
    """One page of the queue. `total` counts up to `COUNTED`; `more` says that there are more than that."""

    rows: tuple[QueueRow, ...]
    total: int
    more: bool
    page: int
    pages: int
    applied: QueueFilter = field(default_factory=QueueFilter)


def queue(work: Worklist, chosen: QueueFilter, today: date, page: int = 1) -> QueuePage:
    """The requests that a filter shows, in a stable order."""
    total = sum(_counted(work, chosen, today, whose) for whose in _parts(work, chosen.whose))
    pages = max(1, -(-min(total, COUNTED) // PAGE))
    page = min(max(page, 1), pages)
    rows = _rows(_keys(work, chosen, today, (page - 1) * PAGE, dense=total > COUNTED))
    names = staff_names({row.assigned_to for row in rows if row.assigned_to})
    lines = tuple(_row(row, names, today) for row in rows)
    return QueuePage(lines, min(total, COUNTED), total > COUNTED, page, pages, chosen)


def my_count(work: Worklist) -> int:
    """How many open requests are this person's own."""
    return open_requests(work.actor).filter(assigned_to=work.actor.id).count()


def _filtered(work: Worklist, chosen: QueueFilter, today: date, whose: Q | None = None) -> QuerySet[Request]:
    found = open_requests(work.actor).filter(_whose(work, chosen.whose) if whose is None else whose)
    if chosen.segment:
        found = found.filter(segment=chosen.segment)
    if chosen.procedure:
        found = found.filter(procedure=chosen.procedure)
    due = {
        "late": Q(due_on__lt=today, due_on__gt=FIRST),
        "today": Q(due_on__lte=today),
        "week": Q(due_on__lte=add_days(today, 7)),
    }
    return found.filter(due[chosen.due]) if chosen.due in due else found


def _whose(work: Worklist, whose: str) -> Q:
    me = Q(assigned_to=work.actor.id)
    match whose:
        case "mine":
            return me
        case "nobody":
            return theirs(work) & Q(assigned_to="")
        case "anyone":
            return theirs(work)
        case "":
            return theirs(work) & Q(assigned_to__in=("", work.actor.id)) | me
        case colleague:
            return theirs(work) & Q(assigned_to=colleague)


def _keys(work: Worklist, chosen: QueueFilter, today: date, start: int, *, dense: bool) -> list[int]:
    """The primary keys of one page, in order, out of indexes that hold all that a filter asks."""
    order, back = chosen.order.lstrip("-"), chosen.order.startswith("-")
    names = ORDERS.get(order, ORDERS["due"])
    fields = [f"-{name}" if back else name for name in names]
    if order == "case" and dense:
        return _by_case(_filtered(work, chosen, today), fields, start)
    among: set[tuple[Any, int]] = set()
    for whose in _parts(work, chosen.whose):
        rows = _filtered(work, chosen, today, whose).order_by(*fields).values_list(*names)
        among.update(rows[: start + PAGE])
    return [key for _, key in sorted(among, reverse=back)[start : start + PAGE]]


def _parts(work: Worklist, whose: str) -> tuple[Q, ...]:
    """Those of the team, and those that a person has beside it: each part is read out of an index of its own."""
    if whose:
        return (_whose(work, whose),)
    mine = Q(assigned_to=work.actor.id)
    return theirs(work) & Q(assigned_to__in=("", work.actor.id)), mine & ~theirs(work)


def _counted(work: Worklist, chosen: QueueFilter, today: date, whose: Q) -> int:
    return _filtered(work, chosen, today, whose)[: COUNTED + 1].count()


def _by_case(found: QuerySet[Request], fields: list[str], start: int) -> list[int]:
    """No request holds its case number: where many match, the cases are walked in order until there are enough."""
    having = Case.objects.filter(Exists(found.filter(case_id=OuterRef("pk"))))
    first = having.order_by(fields[0].replace("case__", "")).values("id")[: start + PAGE]
    return list(found.filter(case_id__in=first).order_by(*fields).values_list("id", flat=True)[start : start + PAGE])


def _rows(keys: list[int]) -> list[Request]:
    whole = Request.objects.filter(id__in=keys).select_related("case__paying", "case__receiving").only(*SHOWN)
    rows = {row.id: row for row in whole}
    return [rows[key] for key in keys]


def _row(row: Request, names: dict[str, str], today: date) -> QueueRow:
    return QueueRow(
        id=row.id,
        case=row.case.reference,
        version=row.case.version,
        paying=row.case.paying.name,
        receiving=row.case.receiving.name,
        language=row.case.paying.language,
        procedure=row.procedure,
        title=title(row.procedure),
        why=why_opened(row.procedure, row.cause, row.reminder),
        opened_on=row.opened_on,
        waiting=(today - row.opened_on).days,
        due_on=None if row.due_on in (FIRST, FAR) else row.due_on,
        late=FIRST < row.due_on < today,
        first=row.due_on == FIRST,
        assigned_to=row.assigned_to,
        assigned_name=names.get(row.assigned_to, ""),
        segment=row.segment,
        restricted=row.restricted,
    )
