"""One person's authority to approve, as dated data."""

from dataclasses import dataclass

from evenhand.domain.authority.kinds import ApprovalKind
from evenhand.domain.calendar import DateRange


@dataclass(frozen=True)
class Authority:
    """Who may approve what, up to which amount, and when (R17).

    Attributes:
        holder: user name of the person who approves.
        up_to: the largest amount in pence that they may approve; None is no limit.
        during: the days on which they may; half open.
        covers: user name of the absent colleague in whose place they act; empty for authority of their own.
    """

    holder: str
    kind: ApprovalKind
    up_to: int | None
    during: DateRange
    covers: str = ""

    def reaches(self, amount: int | None) -> bool:
        """Whether an amount in pence is within the limit. An unknown one is within none: unknown is not nothing."""
        return self.up_to is None or (amount is not None and amount <= self.up_to)
