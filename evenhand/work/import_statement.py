"""Takes a bank statement in: what names an account is posted to it, and everything else waits for a person."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import BinaryIO

from evenhand.domain.procedures.shape import Actor
from evenhand.work.files import Faults
from evenhand.work.files.bank import Entry, EntryFault, FileRefused, check_statement, read_statement
from evenhand.work.money_in.covering import cover_employers
from evenhand.work.money_in.directory import Directory
from evenhand.work.money_in.occurrences import Occurrences
from evenhand.work.money_in.statement import first_day, take_entries, told
from evenhand.work.office_accounts import of_the_office
from evenhand.work.state.today import business_date, office
from evenhand.work.taking.chunks import Told, chunked, claim, fault, in_one_write
from evenhand.work.taking.report import FileReport, Hears, Progress
from evenhand.work.taking.spool import spooled

CHUNK = 500
KIND, VERB = "statement", "import-statement"


def import_statement(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Takes a file whole, or refuses it whole; an entry that cannot be read is named, and the others land.

    Each chunk of entries is one transaction. A file that was stopped goes on where it stood when it is taken again:
    each payment has an identity of its own, and is posted once.
    """
    office()
    heard = Told(on_refused, progress, keep)
    copy, digest = spooled(stream)
    with copy:
        try:
            checked = check_statement(copy)
            for each in checked.statements:
                of_the_office(each.head.account.number, "Stmt/Acct/Id")
            known = claim(actor, KIND, checked.identity, digest)
            copy.seek(0)
            _take(actor, (each for each in read_statement(copy, checked) if isinstance(each, Entry | Faults)), heard)
        except FileRefused as refused:
            heard.refuse(refused.faults)
            return heard.report
    cover_employers(actor)
    heard.report.seen_before = known and not heard.report.taken and not heard.report.refused_count
    return heard.report


def _take(actor: Actor, read: Iterable[Entry | Faults], heard: Told) -> None:
    directory, starts, today = Directory(), first_day(), business_date()
    with Occurrences() as seen:
        for chunk in chunked(read, CHUNK):
            entries = []
            for each in chunk:
                wrong = each if isinstance(each, Faults) else _out_of_range(each, starts, today)
                if wrong is not None:
                    heard.refuse(wrong)
                elif isinstance(each, Entry):
                    entries.append(each)
            items = told(entries, seen.numbered([f"{each.statement.identity}\n{each.identity}" for each in entries]))
            new = in_one_write(actor, VERB, partial(take_entries, items, actor, directory)) if items else 0
            heard.count(new, len(items) - new)


def _out_of_range(entry: Entry, starts: date, today: date) -> Faults | None:
    if starts <= entry.booked_on <= today:
        return None
    expected = f"a day from {starts} to {today}, the business date"
    return fault(entry.number, "BookgDt", entry.booked_on.isoformat(), expected, EntryFault)
