"""The receipts of an account: read, keyed by hand, taken back, sent back to suspense."""

from typing import TypeVar

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import MoneyBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.refusing import absent, at_fault
from evenhand.api.shapes.money_in import ReceiptsOut, receipts_out
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import CaseReference, Id
from evenhand.domain.account.receipt_commands import KeyReceipt, ReturnReceipt, UnmatchReceipt
from evenhand.work.asking import command_from
from evenhand.work.key_receipt import key_receipt
from evenhand.work.money_in.roles import KEY, SEE_RECEIPTS, TAKE_BACK
from evenhand.work.reading.receipts import receipts_of
from evenhand.work.return_receipt import return_receipt
from evenhand.work.unmatch_receipt import unmatch_receipt
from evenhand.work.visible import Absent

router = Router(tags=["Money in"])
Said = TypeVar("Said", KeyReceipt, ReturnReceipt, UnmatchReceipt)


@reads(router, "/{reference}/receipts", ReceiptsOut, sorted(SEE_RECEIPTS), "The receipts of an account")
def read_receipts(request: Asking, reference: CaseReference) -> ReceiptsOut:
    """Newest first. Who paid is told in suspense alone."""
    found = receipts_of(request.auth.actor, reference)
    if isinstance(found, Absent):
        raise absent(found)
    return receipts_out(found)


@writes(router, "/{reference}/receipts", RecordedOut, sorted(KEY), "Key a payment", does="key_receipt")
def key_payment(request: Asking, reference: CaseReference, body: MoneyBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `way` (card, cheque, internet), `received_on`, `amount`, `method`, and `reference` and `case`."""
    outcome = key_receipt(request.auth.actor, reference, _said(KeyReceipt, body), key=key(request, body, sent))
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/receipts/{number}/return", RecordedOut, sorted(TAKE_BACK), "Take a receipt back",
    does="return_receipt",
)  # fmt: skip
def return_payment(
    request: Asking, reference: CaseReference, number: Id, body: MoneyBody, sent: Sent = HEADER
) -> RecordedOut:
    """`values`: `reason` and `why`. The account stands as if it had never come."""
    said = _said(ReturnReceipt, body)
    return answer(
        return_receipt(request.auth.actor, reference, number, said, key=key(request, body, sent)), request.auth
    )


@writes(
    router, "/{reference}/receipts/{number}/unmatch", RecordedOut, sorted(TAKE_BACK), "Undo a match",
    does="unmatch_receipt",
)  # fmt: skip
def unmatch_payment(
    request: Asking, reference: CaseReference, number: Id, body: MoneyBody, sent: Sent = HEADER
) -> RecordedOut:
    """`values`: `why`. The money waits in suspense again."""
    said = _said(UnmatchReceipt, body)
    return answer(
        unmatch_receipt(request.auth.actor, reference, number, said, key=key(request, body, sent)), request.auth
    )


def _said(kind: type[Said], body: MoneyBody) -> Said:
    found = command_from(kind, body.values)
    if isinstance(found, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in found])
    return found
