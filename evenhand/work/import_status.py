"""Takes a bank's answer to a file of ours in: what it rejected is owed again, and each thing is kept once."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command, Outbox
from evenhand.work.files import Faults
from evenhand.work.files.bank import FileRefused
from evenhand.work.files.bank.faults import EntryFault
from evenhand.work.files.bank.read_status import Of, Status, StatusCheck, check_status, read_status
from evenhand.work.files.bank.status_shapes import ACCEPTED as ACCEPTS
from evenhand.work.files.bank.status_shapes import REJECTED as REJECTS
from evenhand.work.money_in.source import source
from evenhand.work.payments.answering import Said, answered, keep
from evenhand.work.payments.answers import ACCEPTED, BOOKED, REJECTED, RETURNED
from evenhand.work.payments.identity import batch_of, end_to_end, instructions
from evenhand.work.payments.leaving import rows_of
from evenhand.work.payments.reasons import is_had_before
from evenhand.work.payments.targets import BATCH
from evenhand.work.state.today import office
from evenhand.work.taking.chunks import Told, chunked, claim, fault, in_one_write
from evenhand.work.taking.report import FileReport, Hears, Progress
from evenhand.work.taking.spool import spooled

CHUNK = 200
KIND, VERB = "bank-answer", "import-bank-answer"
STATUS = partial(EntryFault, part="Status")
One = tuple[Status, Outbox]


def import_status(
    actor: Actor, stream: BinaryIO, *, on_refused: Hears = None, progress: Progress = None, keep: bool = True
) -> FileReport:
    """Takes a report whole, or refuses it whole; a status that cannot be taken is named, and the others land.

    That the bank has had a file or a payment before says nothing of the one that it has, and takes nothing back.
    """
    office()
    heard = Told(on_refused, progress, keep)
    copy, digest = spooled(stream)
    with copy:
        try:
            checked = check_status(copy)
            if batch_of(checked.answers) is None:
                raise FileRefused("an answer to a file that did not leave here", "one to our own", "OrgnlMsgId")
            known = claim(actor, KIND, checked.message_id, digest)
            copy.seek(0)
            for chunk in chunked(_each(copy, checked), CHUNK):
                _take(actor, checked, chunk, heard)
        except FileRefused as refused:
            heard.refuse(refused.faults)
            return heard.report
    heard.report.seen_before = known and not heard.report.taken and not heard.report.refused_count
    return heard.report


def _each(stream: BinaryIO, checked: StatusCheck) -> Iterator[One | Faults]:
    """Each instruction with what is said of it; of the whole file, or of a batch, it is said of each in it."""
    for chunk in chunked(read_status(stream), CHUNK):
        named = instructions(each.identity for each in chunk if isinstance(each, Status) and each.of is Of.INSTRUCTION)
        for each in chunk:
            if isinstance(each, Faults):
                yield each
            elif is_had_before(each.code):
                expected = "an answer of its own to the one that it has"
                yield fault(each.number, "Rsn", f"{each.code}: the bank has had it before", expected, STATUS)
            elif each.of is not Of.INSTRUCTION:
                yield from _of_all(each, checked)
            elif (row := named.get(each.identity)) is None or not _is_of(row, checked):
                yield fault(each.number, "OrgnlEndToEndId", "what did not leave with this file", "its own", STATUS)
            else:
                yield each, row


def _of_all(status: Status, checked: StatusCheck) -> Iterator[One | Faults]:
    left = batch_of(checked.answers)
    rows = rows_of(*left) if left else []
    if not rows or (status.of is Of.BATCH and status.identity != checked.answers):
        yield fault(status.number, "OrgnlPmtInfId", "a batch that it cannot be said of", "each instruction", STATUS)
        return
    yield from ((status, row) for row in rows)


def _is_of(row: Outbox, checked: StatusCheck) -> bool:
    return (row.kind, row.payload[BATCH]) == batch_of(checked.answers)


def _take(actor: Actor, checked: StatusCheck, chunk: Sequence[One | Faults], heard: Told) -> None:
    decided = []
    for each in chunk:
        if isinstance(each, Faults):
            heard.refuse(each)
        else:
            decided.append(each)
    if decided:
        new, wrong = in_one_write(
            actor, VERB, partial(_write, decided, actor, checked), wrote=lambda outcome: bool(outcome[0])
        )
        for found in wrong:
            heard.refuse(found)
        heard.count(new, len(decided) - new - len(wrong))


def _write(decided: Sequence[One], actor: Actor, checked: StatusCheck, command: Command) -> tuple[int, list[Faults]]:
    """How many of these are new, and those that contradict what is known; inside the caller's transaction."""
    before, new, wrong = answered(row for _, row in decided), 0, list[Faults]()
    for status, row in decided:
        sort = REJECTED if status.status in REJECTS else ACCEPTED if status.status in ACCEPTS else ""
        known = before.setdefault(row.id, set())
        against = {RETURNED, BOOKED} if sort == REJECTED else {REJECTED}
        if not sort or sort in known:
            continue
        if known & against:
            found = f"{status.status} for what was {', '.join(sorted(known & against))} before"
            wrong.append(fault(status.number, "TxSts", found, "ask the bank which of them holds", STATUS))
            continue
        told = source("answer", f"{checked.message_id}/{end_to_end(row)}")
        keep(Said(row, sort, told, command.on, status.code, status.words), actor, command)
        known.add(sort)
        new += 1
    return new, wrong
