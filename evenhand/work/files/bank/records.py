"""What a bank statement says, in typed records. Money is pence; each day is the day as written."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True)
class Account:
    """The office's own account, as the bank names it.

    Attributes:
        number: an IBAN; sort code and account number as 14 digits; or another name that the bank gives it.
        currency: as stated, or empty.
    """

    number: str
    currency: str


@dataclass(frozen=True)
class StatementHead:
    """One statement of a file.

    Attributes:
        page: of the statement where it is sent in several, else empty.
        from_on, to_on: the first and the last day that it covers, where it says so.
        opening, closing: booked balance in pence, below nothing where overdrawn; None where not stated in sterling.
    """

    message_id: str
    statement_id: str
    page: str
    account: Account
    created_on: date | None
    from_on: date | None
    to_on: date | None
    opening: int | None
    closing: int | None

    @property
    def identity(self) -> str:
        """The same for the same statement, whichever file brings it."""
        return "/".join(filter(None, (self.account.number, self.statement_id, self.page)))


class Entry(NamedTuple):
    """One payment that the bank booked. A tuple, as a statement may hold a million.

    Attributes:
        number: of the entry in the file, from 1.
        detail: of the payment in a batch that the bank breaks up, from 1; 0 where the entry is one payment.
        reference: the bank's own for it, else made of statement and place; within one account it is unique but
            where the bank gives two entries one reference.
        booked_on: the booking day; the value day where the bank gives no other.
        pence: above nothing.
        credit: whether it came in. A reversal of a payment that came in is a debit.
        reversal: whether it takes an earlier entry back.
        code: the bank's transaction code as PMNT-RCDT-ESCT; own_code: in the bank's own words.
        remittance, creditor_references: what the payer wrote, free and structured.
        return_reason, return_words: why it came back, where it is a return.
        words: what the bank adds; of a batch that it breaks up, to this payment alone.
        unbroken: it stands for a batch whose payments the bank does not list; `batch_count` says how many, if told.
    """

    statement: StatementHead
    number: int
    detail: int
    reference: str
    booked_on: date
    value_on: date | None
    pence: int
    credit: bool
    reversal: bool
    code: str
    own_code: str
    end_to_end_id: str
    mandate_id: str
    debtor_name: str
    remittance: tuple[str, ...]
    creditor_references: tuple[str, ...]
    return_reason: str
    return_words: str
    words: str
    unbroken: bool
    batch_count: int | None

    @property
    def identity(self) -> str:
        """The same for the same payment in any statement of the account; another for its fee or its reversal."""
        turned = "R" if self.reversal else ""
        way = "C" if self.credit else "D"
        return f"{self.reference}/{way}{turned}{self.pence}/{self.booked_on.isoformat()}"

    def __repr__(self) -> str:
        """Nothing that could tell a log who paid."""
        return f"<Entry {self.number}.{self.detail} {'+' if self.credit else '-'}{self.pence} {self.booked_on}>"


StatementRecord = StatementHead | Entry
