"""Where an account stands on a date: what is owed to whom, what waits, what was paid on. Source: M6.

The position is the ledger played again up to a day. It may be asked as it was known on an earlier business date: then
only what was posted by then counts, so that a figure that somebody was given can be found again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.ledger.buckets import CONTRA, Bucket
from evenhand.domain.account.ledger.journal import Balances, Entry, Kind
from evenhand.domain.account.ledger.replay import facts, replay
from evenhand.domain.rules import Rules

PAYABLES = (Bucket.PAYABLE, Bucket.PAYABLE_OLD)


@dataclass(frozen=True)
class CasePosition:
    """One case, in pence.

    Attributes:
        owed: each claim that is not nothing.
        waiting: paid by the paying parent, and not yet paid on.
        collected: all that was paid for the receiving parent so far, before their fee.
        paid_on: what of it was paid on to them.
        fee_kept: what of it the office kept as their fee.
    """

    case: str
    owed: dict[Bucket, int]
    waiting: int
    collected: int
    paid_on: int
    fee_kept: int

    def sum_of(self, *buckets: Bucket) -> int:
        """What is owed in these buckets together."""
        return sum(self.owed.get(bucket, 0) for bucket in buckets)

    @property
    def to_receiving_parent(self) -> int:
        """All that is owed to the receiving parent."""
        return self.sum_of(Bucket.MAINTENANCE, Bucket.ARREARS, Bucket.OLD_ARREARS)

    @property
    def arrears(self) -> int:
        """What of that is behind: the instalment that may still be paid in time is no arrears."""
        return self.sum_of(Bucket.ARREARS, Bucket.OLD_ARREARS)

    @property
    def fees(self) -> int:
        """Collection fees of the paying parent."""
        return self.sum_of(Bucket.FEE, Bucket.FEE_ARREARS)

    @property
    def secretary_of_state(self) -> int:
        """Owed to the Secretary of State, whether collected now or suspended."""
        return self.sum_of(Bucket.STATE_ARREARS, Bucket.SUSPENDED)

    @property
    def charges(self) -> int:
        """Charges for enforcement."""
        return self.sum_of(Bucket.CHARGES)

    @property
    def total(self) -> int:
        """All claims."""
        return sum(self.owed.values())


@dataclass(frozen=True)
class Position:
    """The whole account, in pence.

    Attributes:
        as_at: the last day that counts.
        known_on: the business date as of which it is told; None is what is known now.
        received: money that came in, less what was taken back.
        refunded: what went back to whoever paid it.
        unallocated: money that no claim took; by case where it was paid for one alone, under "" otherwise.
    """

    as_at: date
    known_on: date | None
    cases: tuple[CasePosition, ...]
    received: int
    refunded: int
    unallocated: dict[str, int]
    balances: Balances

    @property
    def owed(self) -> int:
        """All claims on the paying parent."""
        return sum(case.total for case in self.cases)

    @property
    def waiting(self) -> int:
        """All money that no claim took."""
        return sum(self.unallocated.values())

    def case(self, reference: str) -> CasePosition | None:
        """One case."""
        return next((case for case in self.cases if case.case == reference), None)


def known_by(entries: Iterable[Entry], on: date | None) -> tuple[Entry, ...]:
    """What had been posted by the end of a business date; everything where there is no date."""
    return tuple(entry for entry in entries if on is None or entry.on <= on)


def position(
    entries: Sequence[Entry], cases: Iterable[str], as_at: date, rules: Rules, known_on: date | None = None
) -> Position:
    """The position at the end of a day. Errors: NoRuleInForce."""
    known = known_by(entries, known_on)
    balances = replay(known, rules, as_at)
    counted = [entry for entry in facts(known) if entry.effective_on <= as_at]
    pots = {case: -pence for (case, bucket), pence in balances.items() if bucket is Bucket.UNALLOCATED}
    return Position(
        as_at=as_at,
        known_on=known_on,
        cases=tuple(_case(case, balances, counted) for case in cases),
        received=_cash(counted, Kind.RECEIVED),
        refunded=-_cash(counted, Kind.REFUNDED),
        unallocated=pots,
        balances=balances,
    )


def _cash(counted: Iterable[Entry], kind: Kind) -> int:
    lines = (line for entry in counted if entry.kind is kind for line in entry.postings)
    return sum(line.pence for line in lines if line.bucket is Bucket.CASH)


def _case(case: str, balances: Balances, counted: Iterable[Entry]) -> CasePosition:
    left = [line for entry in counted if entry.kind is Kind.PAID_ON for line in entry.postings if line.case == case]
    gross = sum(line.pence for line in left if line.bucket in PAYABLES)
    fee = -sum(line.pence for line in left if line.bucket is Bucket.OFFICE_INCOME)
    waiting = -sum(balances.get((case, bucket), 0) for bucket in PAYABLES)
    return CasePosition(
        case=case,
        owed={bucket: held for bucket in CONTRA if (held := balances.get((case, bucket), 0))},
        waiting=waiting,
        collected=waiting + gross,
        paid_on=gross - fee,
        fee_kept=fee,
    )
