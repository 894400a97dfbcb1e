"""What a promise-to-pay schedule is made from: the cases of an account, and the time it covers. Source: M2, M10."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency

WHOLE = 100


@dataclass(frozen=True)
class MethodShare:
    """A method of payment from, and its share in per cent."""

    kind: PaymentMethod
    per_cent: int


@dataclass(frozen=True)
class Owing:
    """What a paying parent owes in one case.

    Attributes:
        reference: names the receiving parent.
        weekly: weekly maintenance in pence.
        collected: whether the office collects it; otherwise it is paid directly, and carries no fee.
        methods: the live set, whose shares sum to 100 per cent (M10).
        opportunity: the days without fees because of an accepted opportunity; it starts with the first of them.
        since: the first day that is owed for, where it comes after the first collection date.
        arrears_by: the methods of arrears where maintenance is paid directly; none where nothing is behind.

    Errors: ValueError where the shares do not make the whole.
    """

    reference: str
    weekly: int
    collected: bool
    methods: tuple[MethodShare, ...]
    opportunity: DateRange | None = None
    since: date | None = None
    arrears_by: tuple[MethodShare, ...] = ()

    @property
    def billed(self) -> bool:
        """Whether the office collects anything: maintenance, or what is behind of it."""
        return self.collected or bool(self.arrears_by)

    @property
    def billed_by(self) -> tuple[MethodShare, ...]:
        """The methods of what the office collects."""
        return self.methods if self.collected else self.arrears_by

    def __post_init__(self) -> None:
        if sum(method.per_cent for method in self.methods) != WHOLE:
            raise ValueError("the shares of a case's methods make the whole")


@dataclass(frozen=True)
class Terms:
    """The time that a schedule covers.

    Attributes:
        during: from the first collection date up to and not including the annual review; it ends.
        every: how often an instalment is due.
        nation: whose working days count; direct debits keep those of England and Wales (M8).
    """

    during: DateRange
    every: Frequency
    nation: str = "england-and-wales"
