"""The receipts of an account, newest first: how each came, and whether it was taken back."""

from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Balance, Receipt
from evenhand.cases.models import Request
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.procedures.shape import Actor
from evenhand.work.account.visible import visible_account
from evenhand.work.visible import Absent

MOST = 200


@dataclass(frozen=True)
class ReceiptLine:
    """One receipt; `case` is empty where it is for the whole account. Who paid is not told here.

    `spare` is what is proposed to be paid back, in pence: it came after the change to direct pay, as from an employer
    whose deduction was under way, and nothing is owed for it (SCH-21, EAR-23).
    """

    number: int
    received_on: date
    pence: int
    way: str
    method: str
    case: str
    returned_on: date | None
    return_reason: str
    spare: int = 0


def receipts_of(actor: Actor, account: str) -> tuple[ReceiptLine, ...] | Absent:
    """The newest two hundred."""
    key = visible_account(account, actor)
    if key is None:
        return Absent("account")
    rows = Receipt.objects.filter(account_id=key).select_related("case").order_by("-received_on", "-number")
    changed_on = _direct_pay_since(key)
    if changed_on is None:
        return tuple(_line(row) for row in rows[:MOST])
    free = _unallocated(key)
    return tuple(_line(row, _spare(row, free, changed_on)) for row in rows[:MOST])


def _direct_pay_since(account: int) -> date | None:
    """The first day on which a case of the account was changed to direct pay."""
    changes = Request.objects.filter(case__account_id=account, closing__changed_on__isnull=False)
    days = [closing.get("changed_on") for closing in changes.values_list("closing", flat=True) if closing]
    return min((date.fromisoformat(day) for day in days if day), default=None)


def _unallocated(account: int) -> dict[int, int]:
    """Money that no claim took, by the key of its case, and under 0 that of the whole account."""
    rows = Balance.objects.filter(account_id=account, bucket=str(Bucket.UNALLOCATED), pence__lt=0)
    return {case or 0: -pence for case, pence in rows.values_list("case_id", "pence")}


def _spare(row: Receipt, free: dict[int, int], since: date) -> int:
    """What of a receipt nothing is owed for; the newest money is the spare one."""
    if row.returned_on is not None or row.received_on < since:
        return 0
    found = min(free.get(row.case_id or 0, 0), row.pence)
    free[row.case_id or 0] = free.get(row.case_id or 0, 0) - found
    return found


def _line(row: Receipt, spare: int = 0) -> ReceiptLine:
    return ReceiptLine(
        number=row.number or 0,
        received_on=row.received_on,
        pence=row.pence,
        way=row.way,
        method=row.method,
        case=row.case.reference if row.case else "",
        returned_on=row.returned_on,
        return_reason=row.return_reason,
        spare=spare,
    )
