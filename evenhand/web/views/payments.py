"""Money that waits to leave, the file that carries it to the bank, and money of a receipt that goes back."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.domain.account.refunding import RefundReceipt
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.web.frame import page
from evenhand.web.pages.account.frame import account_or_absent
from evenhand.web.pages.account.hand import Hand, hand_page
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import absent, refused
from evenhand.work.export_payments import export_payments
from evenhand.work.payments.roles import EXPORT, not_to_export
from evenhand.work.payments.waiting import waiting_payments
from evenhand.work.refund_receipt import MAY_REFUND, refund_receipt

TITLE = "Payments out"


@may(*sorted(EXPORT))
def payments(request: StaffRequest) -> HttpResponse:
    """What waits, what is held back and why, and the files that left."""
    refusal = not_to_export(request.staff.actor)
    waiting = waiting_payments(request.staff.actor)
    if refusal is not None or waiting is None:
        return page(request, "payments.html", TITLE, why=refusal.sentence if refusal else "", waiting=None)
    return page(
        request,
        "payments.html",
        TITLE,
        why="",
        waiting={
            "payments": waiting.payments,
            "amount": spoken(waiting.pence),
            "held": [
                {"reference": item.reference, "amount": spoken(item.pence), "since": item.since, "why": item.why}
                for item in waiting.held
            ],
            "batches": [
                {"name": item.name, "on": item.on, "payments": item.payments, "amount": spoken(item.pence)}
                for item in waiting.batches
            ],
        },
    )


@may(*sorted(EXPORT))
@posted
def payments_export(request: StaffRequest) -> HttpResponse:
    """The file: what waits, or a batch that left before. It holds bank details in full, so it is kept nowhere."""
    made = export_payments(request.staff.actor, request.POST.get("batch", ""))
    if isinstance(made, Refusal):
        raise refused(made)
    if not made.batch:
        messages.warning(request, "Nothing can leave now. What is held back is listed below, with why.")
        return HttpResponseRedirect(reverse("payments"))
    name = f"payments-{made.batch}.csv"
    return HttpResponse(
        made.text.encode(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


@may(*sorted(MAY_REFUND))
def refund(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """Money of a receipt that no claim took goes back to whoever paid it."""
    view = account_or_absent(request, reference)
    receipt = next((item for item in view.receipts if item.number == number), None)
    if receipt is None:
        raise absent("receipt")
    return hand_page(
        request,
        view,
        Hand(
            title="Pay money back",
            lead=f"Receipt {number}: {spoken(receipt.pence)} of {receipt.received_on:%-d %B %Y}. Only what is not "
            "allocated goes back, to whoever paid it.",
            button="Pay it back",
            asks=RefundReceipt,
            here=reverse("refund-receipt", args=[reference, number]),
            done="The refund is posted, and leaves with the next file of payments.",
        ),
        lambda asked, seen, key: refund_receipt(request.staff.actor, reference, number, asked, key=key),
    )
