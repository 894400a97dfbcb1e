"""Reads a bank statement payment by payment, once it has been checked whole."""

from collections.abc import Iterator
from typing import BinaryIO

from evenhand.work.files.bank.booked import NOT_BOOKED, Booked, booked, status_of
from evenhand.work.files.bank.check_statement import EVERY, Progress, check_statement
from evenhand.work.files.bank.checked import StatementCheck
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.payment import of_batch, single
from evenhand.work.files.bank.piece import BatchEnd, BatchStart, Message, Part, Piece, Single, Statement
from evenhand.work.files.bank.pieces import pieces
from evenhand.work.files.bank.records import StatementHead, StatementRecord
from evenhand.work.files.bank.statement_head import message_of, statement_head
from evenhand.work.files.fault import Faults


def read_statement(
    stream: BinaryIO, checked: StatementCheck | None = None, *, progress: Progress = None
) -> Iterator[StatementRecord | Faults]:
    """Each statement, each payment that the bank booked in it, and each entry that cannot be taken.

    Without `checked`, the stream is checked first, and has to be one that can be wound back.
    Errors: FileRefused, before anything was yielded unless the stream is not the one that was checked.
    """
    if checked is None:
        start = stream.tell()
        checked = check_statement(stream)
        stream.seek(start)
    reading = _Reading(checked)
    for piece in pieces(stream, checking=False):
        yield from reading.records(piece)
        if progress is not None and type(piece) is Single and reading.number % EVERY == 0:
            progress(reading.number)


class _Reading:
    def __init__(self, checked: StatementCheck) -> None:
        self._refused = checked.refused
        self._message = ("", "")
        self._head: StatementHead | None = None
        self._batch: Booked | None = None
        self._detail = self._place = self.number = 0

    def records(self, piece: Piece) -> tuple[StatementRecord | Faults, ...]:
        match piece:
            case Single(raw, detail) if self._head is not None:
                entry = self._entry(raw)
                if entry is None:
                    return ()
                return (entry if isinstance(entry, Faults) else single(self._head, entry, detail),)
            case Part(raw) if self._batch is not None and self._head is not None:
                self._detail += 1
                return (of_batch(self._head, self._batch, raw, self._detail),)
            case BatchStart(raw):
                return self._batch_starts(raw)
            case BatchEnd():
                self._batch = None
            case Message(raw):
                self._message = message_of(raw)
            case Statement(raw):
                self._place = 0
                self._head = statement_head(self._message, raw)
                return (self._head,)
        return ()

    def _entry(self, raw: Raw) -> Booked | Faults | None:
        """None for an entry that is not booked."""
        self.number += 1
        self._place += 1
        return None if status_of(raw) in NOT_BOOKED else booked(self.number, self._place, raw)

    def _batch_starts(self, raw: Raw) -> tuple[Faults, ...]:
        entry = self._entry(raw)
        if not isinstance(entry, Faults):
            entry = self._refused.get(self.number, entry)
        self._batch, self._detail = None, 0
        if isinstance(entry, Faults):
            return (entry,)
        self._batch = entry
        return ()
