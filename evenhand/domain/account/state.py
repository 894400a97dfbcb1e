"""All that a decision about an account reads."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.came import Came
from evenhand.domain.account.ledger import Balances
from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.account.orders import DeductionOrder
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.calendar import DateRange


class InstalmentState(StrEnum):
    """How an instalment stands; from `met` on it is judged (R8)."""

    PLANNED = "planned"
    DUE = "due"
    MET = "met"
    SHORT = "short"
    LATE = "late"
    MISSED = "missed"
    OTHER_METHOD = "by another method"
    EXCUSED = "excused"
    REPLACED = "replaced"


@dataclass(frozen=True)
class CaseOnAccount:
    """What an account knows of one of its cases, and never changes.

    Attributes:
        collected: whether the office collects; otherwise the parents pay directly.
        opportunity: the days of an accepted opportunity that has not lapsed.
        methods: methods of payment from, live and past.
        closed: whether the case is closed.
        free: the days without fees: from the start of the opportunity until fees count again, without an end while
            that is not decided (R10).
    """

    reference: str
    collected: bool
    annual_review_on: date
    opportunity: DateRange | None = None
    methods: tuple[Method, ...] = ()
    closed: bool = False
    free: DateRange | None = None

    @property
    def free_of_fees(self) -> DateRange | None:
        """The days without fees, those of the opportunity where nothing else is known."""
        return self.free or self.opportunity


@dataclass(frozen=True)
class Liability:
    """What a case owes each week in pence, over some days, and what set it."""

    number: int
    case: str
    weekly: int
    during: DateRange
    cause: str


@dataclass(frozen=True)
class Planned:
    """One instalment of a schedule: what one method collects for one case on one day, in pence.

    Attributes:
        number: within the account.
        schedule: the version that it belongs to.
        judge_on: the first day on which it may be judged (R8, R9).
        received: what came for it in time, once judged.
        otherwise: what else counted for it: late, or by another method.
        uncovered: maintenance of that day beyond the rate from earnings, and `uncovered_fee` its fee: nothing collects
            them, and they are arrears from that day on.
    """

    number: int
    schedule: int
    case: str
    method: PaymentMethod
    due_on: date
    judge_on: date
    maintenance: int
    fee: int
    arrears: int = 0
    charges: int = 0
    state: InstalmentState = InstalmentState.PLANNED
    received: int = 0
    uncovered: int = 0
    uncovered_fee: int = 0
    otherwise: tuple[Came, ...] = ()

    @property
    def amount(self) -> int:
        """All that is collected."""
        return self.maintenance + self.fee + self.arrears + self.charges


@dataclass(frozen=True)
class ScheduleVersion:
    """One version of the promise-to-pay schedule; the live one has no end. `agreed` is the plan that it follows."""

    number: int
    set_on: date
    during: DateRange
    frequency: str
    cause: str
    days_not_covered: int
    ended_on: date | None = None
    agreed: AgreedArrears | None = None


@dataclass(frozen=True)
class Receipt:
    """Money that came in for the account, in pence.

    Attributes:
        number: within the account.
        source: unique over the office: bank and entry, file and line, or a key of a person's entry.
        entry: the number of the ledger entry that took it in.
        returned_on: the day on which it was taken back.
    """

    number: int
    method: PaymentMethod
    case: str
    received_on: date
    pence: int
    source: str
    entry: int
    returned_on: date | None = None
    return_reason: str = ""


@dataclass(frozen=True)
class AccountState:
    """One account.

    Attributes:
        version: counts the writes to the account.
        nation: whose working days count.
        balances: by case and bucket, in pence.
        settled_to: the last day on which anything counts that money is allocated by.
        allocated_to: the last day on which money was allocated.
        entries: the number of the last ledger entry.
        instalments: those that were loaded: all planned ones for a schedule, those due for a day.
        last_instalment: the number of the last instalment there is.
        orders: those to employers, live and past, where they were asked for.
        rate: the most that is taken from each pay, where a person set it.
    """

    reference: str
    version: int
    nation: str
    cases: tuple[CaseOnAccount, ...] = ()
    liabilities: tuple[Liability, ...] = ()
    schedules: tuple[ScheduleVersion, ...] = ()
    instalments: tuple[Planned, ...] = ()
    last_instalment: int = 0
    last_schedule: int = 0
    receipts: tuple[Receipt, ...] = ()
    last_receipt: int = 0
    balances: Balances = field(default_factory=dict)
    settled_to: date | None = None
    allocated_to: date | None = None
    entries: int = 0
    orders: tuple[DeductionOrder, ...] = ()
    rate: EarningsRate | None = None

    @property
    def schedule(self) -> ScheduleVersion | None:
        """The live version of the schedule."""
        return next((item for item in self.schedules if item.ended_on is None), None)

    def case(self, reference: str) -> CaseOnAccount | None:
        """The case with this reference."""
        return next((case for case in self.cases if case.reference == reference), None)

    def instalment(self, number: int) -> Planned | None:
        """The instalment with this number, where it was loaded."""
        return next((item for item in self.instalments if item.number == number), None)
