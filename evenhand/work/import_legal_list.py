"""Takes the CSA Segment 5 legal list: it prompts the check with the Legal SPOC and excludes nobody (LKP-1, R27)."""

from typing import BinaryIO

from evenhand.domain.procedures.known import LegalListed
from evenhand.domain.procedures.known.legal import legal_listed
from evenhand.domain.procedures.shape import Actor
from evenhand.work.files import Fault, Faults, LegalListEntry, legal_list
from evenhand.work.state.load import load_cases
from evenhand.work.state.today import business_date
from evenhand.work.taking import FileReport, Sort, take_file
from evenhand.work.taking.report import Hears, Progress
from evenhand.work.taking.told import not_yet, tell
from evenhand.work.taking.whose import paying_cases


def import_legal_list(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Active Legacy Enforcement Actions becomes Y on each case of the scheme that an entry names."""
    sort = Sort("legal-list", legal_list, _take)
    return take_file(sort, actor, stream, on_refused=on_refused, progress=progress, keep=keep)


def _take(actor: Actor, entry: LegalListEntry) -> bool | Faults:
    today, cases = business_date(), paying_cases(entry.number, entry.nino)
    if isinstance(cases, Faults):
        return cases
    early = not_yet(entry.number, entry.starts, today)
    if early is not None:
        return early
    own = [key for key, item in load_cases(cases).items() if item.state.legacy.scheme == entry.scheme]
    if not own:
        fault = Fault(entry.number, "scheme", entry.scheme, "the old scheme of a case that this parent pays on")
        return Faults(entry.number, (fault,))
    if entry.ends is not None and entry.ends <= today:
        return False
    listed = LegalListed()
    return tell(actor, "import-legal-list", entry.number, own, lambda state, on: legal_listed(state, listed, on))
