"""The one loop of every list that an office is sent."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.db import Error as DatabaseError
from django.db import transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import FileTaken
from evenhand.work.files import Fault, Faults
from evenhand.work.state.today import office
from evenhand.work.taking.report import FileReport, Hears, Progress
from evenhand.work.taking.spool import spooled

EVERY = 100


@dataclass(frozen=True)
class Sort:
    """A sort of file.

    Attributes:
        kind: its name where files taken are kept.
        rows: reads it, each row or its faults.
        take: takes one row inside a transaction: true for something new, false for nothing new, faults where it
            cannot be taken.
    """

    kind: str
    rows: Callable[..., Iterable[Any]]
    take: Callable[[Actor, Any], bool | Faults]


def take_file(
    sort: Sort,
    actor: Actor,
    stream: BinaryIO,
    *,
    on_refused: Hears = None,
    progress: Progress = None,
    keep: bool = True,
) -> FileReport:
    """Takes a file. It counts as taken once every line of it landed; until then it may be sent again as it is."""
    here = office()
    copy, digest = spooled(stream)
    known = FileTaken.objects.filter(kind=sort.kind, identity=digest).exists()
    report = FileReport(seen_before=known)
    with copy:
        for row in sort.rows(copy, demonstration=here.demonstration):
            outcome = row if isinstance(row, Faults) else False if known else _taken(sort, actor, row)
            if isinstance(outcome, Faults):
                report.refused_count += 1
                if keep:
                    report.refused.append(outcome)
                if on_refused is not None:
                    on_refused(outcome)
            elif outcome:
                report.taken += 1
            else:
                report.unchanged += 1
            if progress is not None and report.lines % EVERY == 0:
                progress(report)
    if report.lines and not report.refused_count and not known:
        taken = {"digest": digest, "taken_on": here.business_date, "taken_by": actor.id}
        FileTaken.objects.get_or_create(kind=sort.kind, identity=digest, defaults=taken)
    return report


def _taken(sort: Sort, actor: Actor, row: Any) -> bool | Faults:
    """One row in a transaction of its own; one that tells nothing new leaves no trace."""
    try:
        with transaction.atomic():
            outcome = sort.take(actor, row)
            if outcome is not True:
                transaction.set_rollback(True)
            return outcome
    except DatabaseError:
        return Faults(row.number, (Fault(row.number, "", "a line that the database refuses", "another"),))
