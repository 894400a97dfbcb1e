"""Takes benefit notices from CIS; each is known by its notice id (EAR-1a, GEN-3)."""

from typing import BinaryIO

from evenhand.domain.calendar import DateRange
from evenhand.domain.procedures.known.from_files import benefit_notified
from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import FileTaken
from evenhand.work.files import BenefitNotice, Fault, Faults, benefit_notices
from evenhand.work.secret import search_hash
from evenhand.work.state.today import business_date
from evenhand.work.taking import FileReport, Sort, take_file
from evenhand.work.taking.report import Hears, Progress
from evenhand.work.taking.told import not_yet, tell
from evenhand.work.taking.whose import paying_cases

NOTICE = "benefit-notice"


def import_benefits(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Each notice becomes known on every case of the person, and eligibility follows."""
    sort = Sort("benefits", benefit_notices, _take)
    return take_file(sort, actor, stream, on_refused=on_refused, progress=progress, keep=keep)


def _take(actor: Actor, notice: BenefitNotice) -> bool | Faults:
    said = search_hash(f"{notice.nino} {notice.benefit} {notice.starts} {notice.ends}")
    earlier = FileTaken.objects.filter(kind=NOTICE, identity=notice.notice_id).first()
    if earlier is not None:
        return False if earlier.digest == said else _another(notice)
    cases = paying_cases(notice.number, notice.nino)
    if isinstance(cases, Faults):
        return cases
    today = business_date()
    early = not_yet(notice.number, notice.starts, today)
    if early is not None:
        return early
    FileTaken.objects.create(kind=NOTICE, identity=notice.notice_id, digest=said, taken_on=today, taken_by=actor.id)
    during = DateRange(notice.starts, notice.ends)
    told = tell(
        actor,
        "import-benefits",
        notice.number,
        cases[:1],
        lambda state, on: benefit_notified(state, notice.benefit, during, on),
    )
    return told if isinstance(told, Faults) else True


def _another(notice: BenefitNotice) -> Faults:
    found, expected = "a notice id that came before with another content", "a new notice id"
    return Faults(notice.number, (Fault(notice.number, "notice_id", found, expected),))
