"""What waits for a team leader: what it is, who asked, since when, and who may answer. Source: R17, SCH-26, EAR-29."""

from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Approval as ApprovalRow
from evenhand.cases.models import Request as RequestRow
from evenhand.config.book import the_book
from evenhand.domain.authority import ApprovalKind, Authority, may_approve, who_may_approve
from evenhand.domain.procedures.permits import APPROVALS
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.authorities import authorities_on

NOT_A_LEADER = Refusal("role-missing", "A team leader answers this.", rules=("R17",))


@dataclass(frozen=True)
class Waiting:
    """One approval that waits.

    Attributes:
        request: the primary key of the request, as a page carries it; `number` its number within the case.
        task: the task on which it is answered.
        amount: pence, where the authority hangs on one.
        digest: of exactly what was put.
        refused: why this person may not answer it; None where they may.
        others: user names of everybody else who may answer it today.
    """

    request: int
    number: int
    case: str
    procedure: str
    task: str
    kind: ApprovalKind
    by: str
    asked_on: date
    amount: int | None
    digest: str
    refused: Refusal | None
    others: tuple[str, ...]

    def days(self, today: date) -> int:
        """How many days it has waited."""
        return (today - self.asked_on).days


def approvals(actor: Actor, today: date) -> tuple[Waiting, ...]:
    """All that waits and this person may see, the longest first. A restricted case is absent without the grant (P1)."""
    rows = ApprovalRow.objects.filter(answer="waiting").select_related("case").order_by("asked_on", "id")
    seen = list(rows if actor.restricted else rows.filter(case__restricted=False))
    if not seen:
        return ()
    asked = RequestRow.objects.filter(case__in={row.case_id for row in seen})
    keys = {
        (case, number): (key, procedure)
        for key, case, number, procedure in asked.values_list("id", "case_id", "number", "procedure")
    }
    held = authorities_on(today)
    return tuple(_waiting(row, *keys[row.case_id, row.request], actor, held, today) for row in seen)


def waiting_count(actor: Actor, today: date) -> int:
    """How many wait that this person may answer."""
    return sum(item.refused is None for item in approvals(actor, today))


def _waiting(
    row: ApprovalRow, key: int, procedure: str, actor: Actor, held: tuple[Authority, ...], today: date
) -> Waiting:
    kind = ApprovalKind(row.kind)
    may = may_approve(held, actor.id, kind, row.amount, row.by, today)
    refused = may if isinstance(may, Refusal) else None
    others = who_may_approve(held, kind, row.amount, row.by, today)
    return Waiting(
        request=key,
        number=row.request,
        case=row.case.reference,
        procedure=procedure,
        task=answering(procedure, row.task),
        kind=kind,
        by=row.by,
        asked_on=row.asked_on,
        amount=row.amount,
        digest=row.digest,
        refused=refused if "team-leader" in actor.roles else NOT_A_LEADER,
        others=tuple(name for name in others if name != actor.id),
    )


def answering(procedure: str, put: str) -> str:
    """The task that answers what another one put. Errors: StopIteration where the procedure has none."""
    tasks = the_book().procedures[procedure].tasks
    return next(task.id for task in tasks if task.asks in APPROVALS and put in task.after)
