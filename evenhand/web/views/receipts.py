"""The receipts of an account: keyed by hand, taken back, and sent back to suspense where the match was wrong."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.account.receipt_commands import KeyReceipt, ReturnReceipt, UnmatchReceipt
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.web.pages.account.frame import account_or_absent, account_page
from evenhand.web.pages.account.hand import Hand, hand_page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.work.key_receipt import key_receipt
from evenhand.work.money_in.roles import KEY, SEE_RECEIPTS, TAKE_BACK
from evenhand.work.money_in.words import way_in_words
from evenhand.work.reading.account_view import AccountView
from evenhand.work.reading.receipts import MOST, ReceiptLine, receipts_of
from evenhand.work.return_receipt import return_receipt
from evenhand.work.unmatch_receipt import unmatch_receipt
from evenhand.work.visible import Absent


@may(*sorted(SEE_RECEIPTS))
def account_receipts(request: StaffRequest, reference: str) -> HttpResponse:
    """Newest first."""
    view = account_or_absent(request, reference)
    actor = request.staff.actor
    found = receipts_of(actor, reference)
    lines = () if isinstance(found, Absent) else found
    takes_back = bool(actor.roles & TAKE_BACK)
    return account_page(
        request,
        "account/receipts.html",
        "Receipts",
        view,
        "receipts",
        receipts=[_line(reference, item, takes_back) for item in lines],
        most=MOST,
        key={"href": reverse("key-receipt", args=[reference])} if actor.roles & KEY else None,
    )


def _line(reference: str, item: ReceiptLine, takes_back: bool) -> dict[str, Any]:
    may_take_back = takes_back and item.returned_on is None
    args = [reference, item.number]
    return {
        "number": item.number,
        "on": item.received_on,
        "amount": spoken(item.pence),
        "way": way_in_words(item.way),
        "method": item.method,
        "case": item.case,
        "returned_on": item.returned_on,
        "reason": item.return_reason,
        "spare": spoken(item.spare) if item.spare else "",
        "return_href": reverse("return-receipt", args=args) if may_take_back else "",
        "refund_href": reverse("refund-receipt", args=args) if may_take_back else "",
        "unmatch_href": reverse("unmatch-receipt", args=args) if may_take_back else "",
    }


@may(*sorted(KEY))
def key_a_receipt(request: StaffRequest, reference: str) -> HttpResponse:
    """A payment by card, cheque or internet."""
    view = account_or_absent(request, reference)
    return hand_page(
        request,
        view,
        Hand(
            title="Key a payment",
            lead="A payment that no file of the bank brings. It counts on the day on which it was received.",
            button="Key the payment",
            asks=KeyReceipt,
            here=reverse("key-receipt", args=[reference]),
            proposed={"received_on": view.today},
            done="The payment is posted.",
        ),
        lambda asked, seen, key: key_receipt(request.staff.actor, reference, asked, key=key),
    )


@may(*sorted(TAKE_BACK))
def return_a_receipt(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """The money is no longer here: the receipt is reversed."""
    view = account_or_absent(request, reference)
    return hand_page(
        request,
        view,
        Hand(
            title="Take a receipt back",
            lead=f"{_said(view, number)} The account stands as if it had never come; both entries stay in the ledger.",
            button="Take it back",
            asks=ReturnReceipt,
            here=reverse("return-receipt", args=[reference, number]),
            refusal=_gone(view, number),
            done="The receipt is taken back.",
        ),
        lambda asked, seen, key: return_receipt(request.staff.actor, reference, number, asked, key=key),
    )


@may(*sorted(TAKE_BACK))
def unmatch_a_receipt(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """It was not this account's money: it waits in suspense again."""
    view = account_or_absent(request, reference)
    return hand_page(
        request,
        view,
        Hand(
            title="Undo a match",
            lead=f"{_said(view, number)} The money stays in the office and waits in suspense for its right account.",
            button="Undo the match",
            asks=UnmatchReceipt,
            here=reverse("unmatch-receipt", args=[reference, number]),
            refusal=_gone(view, number),
            done="The match is undone, and the money waits in suspense.",
        ),
        lambda asked, seen, key: unmatch_receipt(request.staff.actor, reference, number, asked, key=key),
    )


def _said(view: AccountView, number: int) -> str:
    receipt = next((item for item in view.receipts if item.number == number), None)
    if receipt is None:
        raise absent("receipt")
    return f"Receipt {number}: {spoken(receipt.pence)} of {receipt.received_on:%-d %B %Y}."


def _gone(view: AccountView, number: int) -> Refusal | None:
    receipt = next(item for item in view.receipts if item.number == number)
    if receipt.returned_on is None:
        return None
    return Refusal("receipt-returned", f"It was taken back on {receipt.returned_on:%-d %B %Y} already.", rules=("M7",))
