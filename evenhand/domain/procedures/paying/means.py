"""What a paying parent can be collected by, as far as a decision needs to know it: no digits, no names."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Means:
    """What is held on a day.

    Attributes:
        account: whether bank details to collect from are held.
        mandate: whether a direct debit instruction was given for them.
        employers: the numbers of the paying parent's employers.
        paid_into: whether bank details of the receiving parent are held.
    """

    on: date
    account: bool = False
    mandate: bool = False
    employers: tuple[int, ...] = ()
    paid_into: bool = False
