"""What a first look at a bank statement found."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from evenhand.work.files.bank.booked import BOOKED
from evenhand.work.files.bank.records import StatementHead
from evenhand.work.files.fault import Faults

LONGEST_IDENTITY = 100


@dataclass(frozen=True)
class StatementSummary:
    """One statement of a file, and how many entries of each status it holds."""

    head: StatementHead
    entries: int
    by_status: Mapping[str, int]


@dataclass(frozen=True)
class StatementCheck:
    """A file that may be read. `refused`: batches whose payments are not their entry, by the entry's number."""

    message_id: str
    page: str
    statements: tuple[StatementSummary, ...]
    refused: Mapping[int, Faults]

    @property
    def entries(self) -> int:
        return sum(statement.entries for statement in self.statements)

    @property
    def not_booked(self) -> int:
        """How many entries are passed over: they are announced, or for information, and are no money yet."""
        return sum(
            count for statement in self.statements for status, count in statement.by_status.items() if status != BOOKED
        )

    @property
    def identity(self) -> str:
        """The bank's identity of the message and of the statements in it, of at most 100 characters."""
        names = [self.message_id, self.page, *(statement.head.statement_id for statement in self.statements)]
        whole = "/".join(filter(None, names))
        if len(whole) <= LONGEST_IDENTITY:
            return whole
        return f"{self.message_id}/{sha256(whole.encode()).hexdigest()[:32]}"
