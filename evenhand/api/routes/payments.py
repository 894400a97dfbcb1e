"""Money out: what waits, the file for the bank, and money of a receipt that goes back."""

from datetime import date

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import BatchBody, MoneyBody, PaymentsBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.refusing import at_fault, refused
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import CaseReference, Id
from evenhand.domain.account.refunding import RefundReceipt
from evenhand.domain.money import pounds
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import command_from
from evenhand.work.export_collections import export_collections
from evenhand.work.export_payments import export_payments
from evenhand.work.payments.answers import came_back
from evenhand.work.payments.identity import COLLECTION, PAYMENT
from evenhand.work.payments.leaving import Export
from evenhand.work.payments.roles import EXPORT, not_to_export
from evenhand.work.payments.targets import HeldBack
from evenhand.work.payments.waiting import Waiting, waiting_collections, waiting_payments
from evenhand.work.refund_receipt import MAY_REFUND, refund_receipt

router = Router(tags=["Money out"])


class HeldOut(Shape):
    """A payment that cannot leave, and why."""

    instruction: str
    reference: str
    amount: str
    since: date
    why: str


class AnswersOut(Shape):
    """How many instructions the bank accepted, rejected, booked on a statement and sent back."""

    accepted: int
    rejected: int
    booked: int
    returned: int


class BatchOut(Shape):
    """A file that left; `format` is csv, pain.001 or pain.008."""

    name: str
    on: date
    payments: int
    amount: str
    format: str
    answers: AnswersOut


class CameBackOut(Shape):
    """An instruction that the bank rejected or sent back, and why; without a case it is a refund."""

    batch: str
    instruction: str
    reference: str
    amount: str
    on: date
    sort: str
    why: str


class WaitingPaymentsOut(Shape):
    """What the next file would hold, what it would hold back, and the files that left."""

    payments: int
    amount: str
    held: list[HeldOut]
    batches: list[BatchOut]
    came_back: list[CameBackOut]


class ExportOut(Shape):
    """A file for the bank. `text` holds bank details in full. Without a batch nothing could leave."""

    batch: str
    on: date
    payments: int
    amount: str
    held: list[HeldOut]
    format: str
    text: str


@reads(router, "/payments", WaitingPaymentsOut, sorted(EXPORT), "Money that waits to leave", absent=False)
def read_payments(request: Asking) -> WaitingPaymentsOut:
    """For holders of the grant for restricted cases."""
    return _waiting(request, PAYMENT, waiting_payments(request.auth.actor))


@reads(router, "/collections", WaitingPaymentsOut, sorted(EXPORT), "Direct debits that wait to leave", absent=False)
def read_collections(request: Asking) -> WaitingPaymentsOut:
    """What falls due soon. For holders of the grant for restricted cases."""
    return _waiting(request, COLLECTION, waiting_collections(request.auth.actor))


@writes(
    router, "/payments/export", ExportOut, sorted(EXPORT), "Make the file of payments", restricted=True,
    does="export_payments",
)  # fmt: skip
def export(request: Asking, body: PaymentsBody) -> ExportOut:
    """All that waits as a new batch, or the same file again of a batch that left."""
    return _file(export_payments(request.auth.actor, body.batch, body.format))


@writes(
    router, "/collections/export", ExportOut, sorted(EXPORT), "Make the file of direct debits", restricted=True,
    does="export_collections",
)  # fmt: skip
def collect(request: Asking, body: BatchBody) -> ExportOut:
    """What falls due soon as a new batch of pain.008, or the same file again of a batch that left."""
    return _file(export_collections(request.auth.actor, body.batch))


@writes(
    router, "/accounts/{reference}/receipts/{number}/refund", RecordedOut, sorted(MAY_REFUND), "Pay money back",
    does="refund_receipt",
)  # fmt: skip
def refund(request: Asking, reference: CaseReference, number: Id, body: MoneyBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `amount` and `why`. Only what is not allocated goes back."""
    said = command_from(RefundReceipt, body.values)
    if isinstance(said, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in said])
    found = refund_receipt(request.auth.actor, reference, number, said, key=key(request, body, sent))
    return answer(found, request.auth)


def _held(items: tuple[HeldBack, ...]) -> list[HeldOut]:
    return [
        HeldOut(
            instruction=item.key,
            reference=item.reference,
            amount=pounds(item.pence),
            since=item.since,
            why=item.why,
        )
        for item in items
    ]


def _waiting(request: Asking, kind: str, found: Waiting | None) -> WaitingPaymentsOut:
    refusal = not_to_export(request.auth.actor)
    if refusal is not None or found is None:
        raise refused(refusal or Refusal("role-missing", "Ask a team leader."))
    return WaitingPaymentsOut(
        payments=found.payments,
        amount=pounds(found.pence),
        held=_held(found.held),
        batches=[
            BatchOut(
                name=item.name,
                on=item.on,
                payments=item.payments,
                amount=pounds(item.pence),
                format=item.form,
                answers=AnswersOut(**vars(item.answers)),
            )
            for item in found.batches
        ],
        came_back=[
            CameBackOut(
                batch=item.batch,
                instruction=item.key,
                reference=item.reference,
                amount=pounds(item.pence),
                on=item.on,
                sort=item.sort,
                why=item.why,
            )
            for item in came_back(kind)
        ],
    )


def _file(made: Export | Refusal) -> ExportOut:
    if isinstance(made, Refusal):
        raise refused(made)
    return ExportOut(
        batch=made.batch,
        on=made.on,
        payments=made.payments,
        amount=pounds(made.pence),
        held=_held(made.held),
        format=made.form,
        text=made.text,
    )
