"""Takes the Legal SPOC's list of actions that exclude (RPO-5, R27)."""

from typing import BinaryIO

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.vocabulary import EnforcementKind
from evenhand.domain.procedures.known.from_files import legal_action_listed
from evenhand.domain.procedures.shape import Actor
from evenhand.work.files import Faults, LegalExclusion, legal_exclusions
from evenhand.work.state.today import business_date
from evenhand.work.taking import FileReport, Sort, take_file
from evenhand.work.taking.report import Hears, Progress
from evenhand.work.taking.told import not_yet, tell
from evenhand.work.taking.whose import paying_cases


def import_legal_exclusions(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Each action excludes on every case that the person pays on, in its days."""
    sort = Sort("legal-exclusions", legal_exclusions, _take)
    return take_file(sort, actor, stream, on_refused=on_refused, progress=progress, keep=keep)


def _take(actor: Actor, entry: LegalExclusion) -> bool | Faults:
    cases = paying_cases(entry.number, entry.nino)
    if isinstance(cases, Faults):
        return cases
    early = not_yet(entry.number, entry.starts, business_date())
    if early is not None:
        return early
    action, during = EnforcementKind(entry.action), DateRange(entry.starts, entry.ends)
    return tell(
        actor,
        "import-legal-exclusions",
        entry.number,
        cases,
        lambda state, today: legal_action_listed(state, action, during, today),
    )
