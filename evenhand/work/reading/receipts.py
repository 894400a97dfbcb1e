"""The receipts of an account, newest first: how each came, and whether it was taken back."""

from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Receipt
from evenhand.domain.procedures.shape import Actor
from evenhand.work.account.visible import visible_account
from evenhand.work.visible import Absent

MOST = 200


@dataclass(frozen=True)
class ReceiptLine:
    """One receipt; `case` is empty where it is for the whole account. Who paid is not told here."""

    number: int
    received_on: date
    pence: int
    way: str
    method: str
    case: str
    returned_on: date | None
    return_reason: str


def receipts_of(actor: Actor, account: str) -> tuple[ReceiptLine, ...] | Absent:
    """The newest two hundred."""
    key = visible_account(account, actor)
    if key is None:
        return Absent("account")
    rows = Receipt.objects.filter(account_id=key).select_related("case").order_by("-received_on", "-number")
    return tuple(_line(row) for row in rows[:MOST])


def _line(row: Receipt) -> ReceiptLine:
    return ReceiptLine(
        number=row.number or 0,
        received_on=row.received_on,
        pence=row.pence,
        way=row.way,
        method=row.method,
        case=row.case.reference if row.case else "",
        returned_on=row.returned_on,
        return_reason=row.return_reason,
    )
