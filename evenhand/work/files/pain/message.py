"""What a message to the bank holds: its head, and the instructions in it."""

from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.bank import BankAccount
from evenhand.domain.office_account import OfficeAccount


@dataclass(frozen=True)
class Head:
    """Of a whole message: the identity by which the bank's answer names it, its day, and the office's own account.

    Attributes:
        count, pence: of all instructions together; they stand before the first of them.
    """

    identity: str
    on: date
    account: OfficeAccount
    count: int
    pence: int


@dataclass(frozen=True)
class Transfer:
    """A payment, in pence. `identity` is the end-to-end reference; `reference` stands on the payee's statement."""

    identity: str
    pence: int
    to: BankAccount = field(repr=False)
    reference: str


@dataclass(frozen=True)
class Debit:
    """A collection, in pence, under a mandate that was signed on a day."""

    identity: str
    pence: int
    due_on: date
    first: bool
    mandate: str
    signed_on: date
    payer: BankAccount = field(repr=False)
    reference: str
