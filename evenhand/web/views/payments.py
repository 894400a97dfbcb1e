"""Money that waits to leave, the file that carries it to the bank, and money of a receipt that goes back."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from evenhand.domain.account.refunding import RefundReceipt
from evenhand.domain.money import spoken
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.web.frame import page
from evenhand.web.pages.account.frame import account_or_absent
from evenhand.web.pages.account.hand import Hand, hand_page
from evenhand.web.permissions import StaffRequest, may, posted
from evenhand.web.refusing import absent, refused
from evenhand.work.export_collections import export_collections
from evenhand.work.export_payments import export_payments
from evenhand.work.office_accounts import collects_into, pays_from
from evenhand.work.payments.answers import came_back
from evenhand.work.payments.identity import COLLECTION, PAYMENT
from evenhand.work.payments.leaving import Export, Form
from evenhand.work.payments.roles import EXPORT, not_to_export
from evenhand.work.payments.waiting import Waiting, waiting_collections, waiting_payments
from evenhand.work.refund_receipt import MAY_REFUND, refund_receipt

TITLE, DEBITS = "Payments out", "Direct debits out"
TYPES = {"csv": "text/csv", "xml": "application/xml"}


@may(*sorted(EXPORT))
def payments(request: StaffRequest) -> HttpResponse:
    """What waits, what is held back and why, the files that left, and what came back of them."""
    forms = [
        {"value": str(Form.PAIN_001), "text": "Make the file for the bank (pain.001)"},
        {"value": str(Form.CSV), "text": "Make the file as a table (CSV)"},
    ]
    account = pays_from(request.staff.today)
    return _waiting(request, TITLE, PAYMENT, waiting_payments, forms if account else forms[1:])


@may(*sorted(EXPORT))
def collections(request: StaffRequest) -> HttpResponse:
    """The direct debits that fall due soon, those that are held back and why, and the files that left."""
    forms = [{"value": str(Form.PAIN_008), "text": "Make the file for the bank (pain.008)"}]
    account = collects_into(request.staff.today)
    return _waiting(request, DEBITS, COLLECTION, waiting_collections, forms if account else [])


@may(*sorted(EXPORT))
@posted
def payments_export(request: StaffRequest) -> HttpResponse:
    """The file: what waits, or a batch that left before. It holds bank details in full, so it is kept nowhere."""
    form = request.POST.get("form", Form.CSV)
    chosen = Form(form) if form in list(Form) else Form.PAIN_008
    return _file("payments", export_payments(request.staff.actor, request.POST.get("batch", ""), chosen), request)


@may(*sorted(EXPORT))
@posted
def collections_export(request: StaffRequest) -> HttpResponse:
    """The same for direct debits."""
    return _file("collections", export_collections(request.staff.actor, request.POST.get("batch", "")), request)


def _waiting(
    request: StaffRequest,
    title: str,
    kind: str,
    reads: Callable[[Actor], Waiting | None],
    forms: list[dict[str, str]],
) -> HttpResponse:
    refusal, waiting = not_to_export(request.staff.actor), reads(request.staff.actor)
    if refusal is not None or waiting is None:
        return page(request, "payments.html", title, kind=kind, why=refusal.sentence if refusal else "", waiting=None)
    return page(
        request,
        "payments.html",
        title,
        kind=kind,
        why="",
        forms=forms,
        waiting={
            "payments": waiting.payments,
            "amount": spoken(waiting.pence),
            "held": [
                {"reference": item.reference, "amount": spoken(item.pence), "since": item.since, "why": item.why}
                for item in waiting.held
            ],
            "batches": [
                {
                    "name": item.name,
                    "on": item.on,
                    "payments": item.payments,
                    "amount": spoken(item.pence),
                    "form": str(item.form),
                    "answers": [f"{count} {sort}" for sort, count in vars(item.answers).items() if count],
                }
                for item in waiting.batches
            ],
            "back": [
                {"on": item.on, "batch": item.batch, "reference": item.reference, "amount": spoken(item.pence),
                 "sort": item.sort, "why": item.why}
                for item in came_back(kind)
            ],
        },
    )  # fmt: skip


def _file(name: str, made: Export | Refusal, request: StaffRequest) -> HttpResponse:
    if isinstance(made, Refusal):
        raise refused(made)
    if not made.batch:
        messages.warning(request, "Nothing can leave now. What is held back is listed below, with why.")
        return HttpResponseRedirect(reverse(name))
    file = f"{name}-{made.batch}.{made.form.ending}"
    return HttpResponse(
        made.text.encode(),
        content_type=f"{TYPES[made.form.ending]}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{file}"', "Cache-Control": "no-store"},
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
