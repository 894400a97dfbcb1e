"""What happens to an account, in business words. Each event stands in the account's own stream."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from evenhand.domain.account.came import Came
from evenhand.domain.account.ledger.journal import Entry
from evenhand.domain.account.orders import DeductionOrder
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.state import InstalmentState, Liability, Planned, Receipt, ScheduleVersion


@dataclass(frozen=True, kw_only=True)
class AccountEvent:
    """Something that happened. `steps` and `rules` are what it rests on: shown under "Why?"."""

    stream: ClassVar[str] = "account"
    steps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LedgerPosted(AccountEvent):
    """Entries were posted to the ledger, with what follows from them."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class LiabilitySet(AccountEvent):
    """What a case owes each week was set; one that ran on its first day or later ends."""

    liability: Liability


@dataclass(frozen=True, kw_only=True)
class LiabilityEnded(AccountEvent):
    """A liability ends."""

    number: int
    until: date


@dataclass(frozen=True, kw_only=True)
class ScheduleSet(AccountEvent):
    """A new version of the schedule was set; what was still planned under the old one is replaced.

    `warning` is what was shown about allocation by hand (GEN-9), `why` a person's reason. `arrears_until` is the day
    before which arrears are to be cleared, where a person chose one: so the same can be planned anew.
    """

    schedule: ScheduleVersion
    instalments: tuple[Planned, ...]
    replaced: tuple[int, ...] = ()
    warning: str = ""
    why: str = ""
    arrears_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class ScheduleEnded(AccountEvent):
    """The schedule ended without another."""

    number: int
    on: date
    replaced: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InstalmentsDue(AccountEvent):
    """Instalments fell due."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class InstalmentJudged(AccountEvent):
    """Whether an instalment came on time, in full, by the agreed method (R8).

    `receipts` are those that counted, `came` what counted of them.
    """

    number: int
    case: str
    state: InstalmentState
    received: int
    why: str
    receipts: tuple[int, ...] = ()
    came: tuple[Came, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReceiptTaken(AccountEvent):
    """Money came in."""

    receipt: Receipt


@dataclass(frozen=True, kw_only=True)
class ReceiptReturned(AccountEvent):
    """Money that had come in was taken back, as with a direct debit that the bank returned."""

    number: int
    on: date
    reason: str
    may_be_represented: bool | None = None


@dataclass(frozen=True, kw_only=True)
class OrderSet(AccountEvent):
    """An order to an employer was issued, or issued anew with other amounts."""

    order: DeductionOrder


@dataclass(frozen=True, kw_only=True)
class OrderEnded(AccountEvent):
    """An order to an employer ended."""

    number: int
    on: date


@dataclass(frozen=True, kw_only=True)
class EarningsRateSet(AccountEvent):
    """A person set the most that is taken from each pay."""

    rate: EarningsRate


@dataclass(frozen=True, kw_only=True)
class EarningsRateLifted(AccountEvent):
    """A later calculation lies within the limit, so no rate of a person holds any longer."""


EVENTS: dict[str, type[AccountEvent]] = {
    kind.__name__: kind
    for kind in (
        LedgerPosted, LiabilitySet, LiabilityEnded, ScheduleSet, ScheduleEnded, InstalmentsDue, InstalmentJudged,
        ReceiptTaken, ReceiptReturned,
        OrderSet, OrderEnded, EarningsRateSet, EarningsRateLifted,
    )
}  # fmt: skip
