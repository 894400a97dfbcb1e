"""Takes a report of unpaid direct debits in: each failed debit takes its receipt back, or waits for a person."""

from functools import partial
from typing import BinaryIO

from evenhand.accounts.models import TakenBack
from evenhand.config.book import the_book
from evenhand.domain.account.matching import Matched, match, numbers_in
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command
from evenhand.work.files import Faults
from evenhand.work.files.bank import EntryFault, FileRefused, UnpaidItem, check_unpaid, read_unpaid
from evenhand.work.money_in.debits import DEBIT, UNPAID, is_restricted
from evenhand.work.money_in.directory import Directory
from evenhand.work.money_in.occurrences import Occurrences
from evenhand.work.money_in.source import source
from evenhand.work.money_in.statement import LONGEST, came_before
from evenhand.work.money_in.taking_back import Named, only, standing, take_receipt_back, told_before, why_it_waits
from evenhand.work.office_accounts import of_the_office
from evenhand.work.state.today import business_date, office
from evenhand.work.taking.chunks import Told, chunked, claim, fault, in_one_write
from evenhand.work.taking.report import FileReport, Hears, Progress
from evenhand.work.taking.spool import spooled

CHUNK = 50
KIND, VERB = "unpaid", "import-unpaid"
Item = tuple[str, UnpaidItem]


def import_unpaid(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Takes a report whole, or refuses it whole; an item that cannot be read is named, and the others land."""
    office()
    heard = Told(on_refused, progress, keep)
    copy, digest = spooled(stream)
    with copy:
        try:
            checked = check_unpaid(copy)
            for number in sorted(checked.accounts):
                of_the_office(number, "OriginatingAccount")
            known = claim(actor, KIND, digest, digest)
            copy.seek(0)
            with Occurrences() as seen:
                for chunk in chunked(read_unpaid(copy, the_book().rules, checked), CHUNK):
                    _take(actor, chunk, seen, heard)
        except FileRefused as refused:
            heard.refuse(refused.faults)
            return heard.report
    heard.report.seen_before = known and not heard.report.taken and not heard.report.refused_count
    return heard.report


def _take(actor: Actor, chunk: list[UnpaidItem | Faults], seen: Occurrences, heard: Told) -> None:
    today, items = business_date(), list[UnpaidItem]()
    for each in chunk:
        if isinstance(each, Faults):
            heard.refuse(each)
        elif each.returned_on > today:
            found, expected = each.returned_on.isoformat(), f"a day up to {today}, the business date"
            heard.refuse(fault(each.number, "currentProcessingDate", found, expected, partial(EntryFault, part="Item")))
        else:
            items.append(each)
    times = seen.numbered([each.identity for each in items])
    told = [(source("unpaid", each.identity, time), each) for each, time in zip(items, times, strict=True)]
    new = in_one_write(actor, VERB, partial(_take_items, told, actor, Directory())) if told else 0
    heard.count(new, len(told) - new)


def _take_items(told: list[Item], actor: Actor, directory: Directory, command: Command) -> int:
    came = came_before([name for name, _ in told])
    new = [(name, item) for name, item in told if name not in came]
    numbers = {name: numbers_in([item.reference]) for name, item in new}
    known = directory.meanings(number for found in numbers.values() for number in found)
    for name, item in new:
        meant = match(numbers[name], known)
        _one(name, item, meant.account if isinstance(meant, Matched) else None, actor, command)
    return len(new)


def _one(name: str, item: UnpaidItem, account: int | None, actor: Actor, command: Command) -> None:
    row = TakenBack(
        sort=UNPAID,
        source=name,
        on=item.returned_on,
        pence=item.pence,
        reference=item.reference[:LONGEST],
        reason=item.reason[:60],
        represent_until=item.represent_until,
        restricted=is_restricted(account),
    )
    named = Named(account, item.pence, item.returned_on, item.collected_on, by_debit=True)
    found = standing(named)
    if (receipt := only(found)) is not None:
        number = receipt.number
        if account is None or number is None:
            raise ValueError("a receipt of an account has its number")
        outcome = take_receipt_back(
            account, number, item.reason, actor, command, command.on, may_be_represented=item.may_be_represented
        )
        if isinstance(outcome, Refusal):
            raise ValueError(outcome.sentence)
        row.account_id, row.receipt, row.settled_on = account, number, command.on
    elif not found and (earlier := told_before(named, DEBIT)) is not None:
        earlier.told_by = name
        earlier.save(update_fields=["told_by"])
        row.account_id, row.receipt, row.settled_on = account, earlier.receipt, command.on
        row.told_by = earlier.source
    else:
        row.waits = why_it_waits(named, found)
    row.save(force_insert=True)
