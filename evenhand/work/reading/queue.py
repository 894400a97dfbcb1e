"""My work: what waits, why it is there, and how long. The number of queries does not grow with the caseload."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet

from evenhand.cases.models import Request
from evenhand.config.book import the_book
from evenhand.domain.calendar import add_days
from evenhand.work.reading.who import staff_names
from evenhand.work.reading.worklists import Worklist, open_requests, theirs
from evenhand.work.state.rows import FAR
from evenhand.work.words import title

PAGE = 25
COUNTED = 1_000
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
    """One request that waits. `due_on` is None where it has no deadline."""

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
    found = _filtered(work, chosen, today)
    total = found.order_by()[: COUNTED + 1].count()
    pages = max(1, -(-min(total, COUNTED) // PAGE))
    page = min(max(page, 1), pages)
    rows = list(_ordered(found, chosen.order)[(page - 1) * PAGE : page * PAGE])
    names = staff_names({row.assigned_to for row in rows if row.assigned_to})
    lines = tuple(_row(row, names, today) for row in rows)
    return QueuePage(lines, min(total, COUNTED), total > COUNTED, page, pages, chosen)


def my_count(work: Worklist) -> int:
    """How many open requests are this person's own."""
    return open_requests(work.actor).filter(assigned_to=work.actor.id).count()


def _filtered(work: Worklist, chosen: QueueFilter, today: date) -> QuerySet[Request]:
    found = open_requests(work.actor).filter(_whose(work, chosen.whose))
    if chosen.segment:
        found = found.filter(segment=chosen.segment)
    if chosen.procedure:
        found = found.filter(procedure=chosen.procedure)
    due = {"late": Q(due_on__lt=today), "today": Q(due_on__lte=today), "week": Q(due_on__lte=add_days(today, 7))}
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


def _ordered(found: QuerySet[Request], order: str) -> QuerySet[Request]:
    fields = ORDERS.get(order.lstrip("-"), ORDERS["due"])
    back = order.startswith("-")
    return found.select_related("case__paying", "case__receiving").order_by(
        *(f"-{name}" if back else name for name in fields)
    )


def _row(row: Request, names: dict[str, str], today: date) -> QueueRow:
    procedure = the_book().procedures.get(row.procedure)
    return QueueRow(
        id=row.id,
        case=row.case.reference,
        version=row.case.version,
        paying=row.case.paying.name,
        receiving=row.case.receiving.name,
        language=row.case.paying.language,
        procedure=row.procedure,
        title=title(row.procedure),
        why=row.reminder or (procedure.opened_because if procedure else ""),
        opened_on=row.opened_on,
        waiting=(today - row.opened_on).days,
        due_on=None if row.due_on == FAR else row.due_on,
        late=row.due_on < today,
        assigned_to=row.assigned_to,
        assigned_name=names.get(row.assigned_to, ""),
        segment=row.segment,
        restricted=row.restricted,
    )
