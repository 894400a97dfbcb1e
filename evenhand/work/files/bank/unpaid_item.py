"""A direct debit that came back unpaid, as Bacs reports it."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class UnpaidItem:
    """One returned debit. The payer's bank details are in no text that it prints of itself.

    Attributes:
        number: of the item in the file, from 1.
        account: the office's own, sort code and account number as 14 digits.
        reference: under which the office collected.
        returned_on: the day of the report.
        collected_on: the day on which Bacs processed the debit, where told.
        code: why it came back, one mark as Bacs gives it; a code that is not known stays as it is.
        reason: the words of the code; where the code is not known, the report's own.
        represent_until: the last day on which the debit may be presented again; None where it may not be.
    """

    number: int
    account: str
    reference: str
    pence: int
    returned_on: date
    collected_on: date | None
    code: str
    reason: str
    represent_until: date | None
    transaction_code: str
    payer_sort_code: str = field(repr=False)
    payer_account: str = field(repr=False)

    @property
    def may_be_represented(self) -> bool:
        return self.represent_until is not None

    @property
    def identity(self) -> str:
        """The same for the same returned debit, in whichever report it stands."""
        day = (self.collected_on or self.returned_on).isoformat()
        return "/".join((self.account, self.reference, day, str(self.pence), self.transaction_code))


@dataclass(frozen=True)
class UnpaidCheck:
    """A report that may be read. It has no identity of its own to rely on: its digest is.

    `accounts`: those of the office that it names, sort code and account number as 14 digits.
    """

    returned_on: date
    items: int
    accounts: frozenset[str]
