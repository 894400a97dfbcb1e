"""A first look at a bank statement: whether it is whole, and agrees with itself. Nothing is taken from it yet."""

from collections.abc import Callable
from typing import BinaryIO

from evenhand.work.files.bank.batch_sum import BatchSum
from evenhand.work.files.bank.checked import StatementCheck, StatementSummary
from evenhand.work.files.bank.control import Control
from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.piece import (
    BatchEnd,
    BatchStart,
    Message,
    Part,
    Piece,
    Single,
    Statement,
    StatementEnd,
)
from evenhand.work.files.bank.pieces import pieces
from evenhand.work.files.bank.records import StatementHead
from evenhand.work.files.bank.statement_head import message_of, statement_head
from evenhand.work.files.fault import Faults

EVERY = 1000
MOST_STATEMENTS = 10_000
MOST_WRONG = 10_000

Progress = Callable[[int], None] | None


def check_statement(stream: BinaryIO, *, progress: Progress = None) -> StatementCheck:
    """Reads the whole file once, from where the stream stands, in flat memory. Errors: FileRefused."""
    check = _Check()
    for piece in pieces(stream, checking=True):
        check.see(piece)
        if progress is not None and type(piece) is Single and check.number % EVERY == 0:
            progress(check.number)
    return check.done()


class _Check:
    def __init__(self) -> None:
        self._message: tuple[str, str] | None = None
        self._head: StatementHead | None = None
        self._control = Control({})
        self._batch: BatchSum | None = None
        self._found: list[StatementSummary] = []
        self._seen: set[str] = set()
        self._refused: dict[int, Faults] = {}
        self._unreadable = 0
        self.number = 0

    def see(self, piece: Piece) -> None:
        match piece:
            case Single(raw, _):
                self._entry(raw)
            case Part(raw) if self._batch is not None:
                self._batch.add(raw)
            case BatchStart(raw):
                self._batch = BatchSum(self.number + 1, raw)
            case BatchEnd(raw):
                self._entry(raw)
                self._batch_ends(raw)
            case Message(raw):
                self._message = message_of(raw)
            case Statement(raw):
                self._statement(raw)
            case StatementEnd() if self._head is not None:
                self._statement_ends(self._head)

    def done(self) -> StatementCheck:
        if self._message is None or not self._found:
            raise FileRefused("no statement in it", "at least one", "BkToCstmrStmt")
        return StatementCheck(*self._message, tuple(self._found), self._refused)

    def _entry(self, raw: Raw) -> None:
        self.number += 1
        self._control.add(raw)
        if self._control.unreadable > MOST_WRONG:
            self._not_too_many()

    def _batch_ends(self, raw: Raw) -> None:
        if self._batch is not None and (faults := self._batch.faults(raw)) is not None:
            self._refused[self.number] = faults
        self._batch = None
        self._not_too_many()

    def _statement(self, raw: Raw) -> None:
        if self._message is None:
            raise FileRefused("a statement before the message's identity", "the identity first", "GrpHdr/MsgId")
        self._head, self._control = statement_head(self._message, raw), Control(raw)
        if self._head.identity in self._seen:
            raise FileRefused("one statement twice", "each statement once", "Stmt/Id")
        self._seen.add(self._head.identity)

    def _statement_ends(self, head: StatementHead) -> None:
        control, self._control = self._control, Control({})
        control.agree(head.statement_id)
        self._unreadable += control.unreadable
        self._found.append(StatementSummary(head, control.entries, control.by_status))
        if len(self._found) > MOST_STATEMENTS:
            raise FileRefused(f"more than {MOST_STATEMENTS} statements", "a file for each", "Stmt")
        self._not_too_many()

    def _not_too_many(self) -> None:
        if len(self._refused) + self._unreadable + self._control.unreadable > MOST_WRONG:
            raise FileRefused(f"more than {MOST_WRONG} entries that cannot be read", "a statement", "Ntry")
