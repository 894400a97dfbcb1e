"""Takes employers' deduction returns in: each line waits until the employer's payment has come, and is then posted."""

from functools import partial
from typing import BinaryIO

from evenhand.domain.procedures.shape import Actor
from evenhand.work.files import Faults
from evenhand.work.files.deductions import Deduction, deductions
from evenhand.work.money_in.covering import cover_employers
from evenhand.work.money_in.directory import Directory
from evenhand.work.money_in.returns import take_lines
from evenhand.work.state.today import office
from evenhand.work.taking.chunks import Told, chunked, in_one_write
from evenhand.work.taking.report import FileReport, Hears, Progress
from evenhand.work.taking.spool import spooled

CHUNK = 500
VERB = "import-deductions"


def import_deductions(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Takes a file line by line. A line is known by employer, parent and period: the same again changes nothing.

    What was deducted is posted to the parent's account once the bank's statement brings the employer's payment, in
    whichever order the two come.
    """
    office()
    heard, directory = Told(on_refused, progress, keep), Directory()
    copy, _ = spooled(stream)
    with copy:
        for chunk in chunked(deductions(copy), CHUNK):
            lines = [each for each in chunk if isinstance(each, Deduction)]
            for each in chunk:
                if isinstance(each, Faults):
                    heard.refuse(each)
            new, wrong = in_one_write(
                actor, VERB, partial(take_lines, lines, directory), wrote=lambda found: found[0] > 0
            )
            for found in wrong:
                heard.refuse(found)
            heard.count(new, len(lines) - new - len(wrong))
    cover_employers(actor)
    report = heard.report
    report.seen_before = bool(report.unchanged and not report.taken and not report.refused_count)
    return report
