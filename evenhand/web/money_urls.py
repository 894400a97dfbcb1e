"""The addresses of money in: suspense, and the receipts of an account."""

from django.urls import path

from evenhand.web.views import payments, receipts, suspense

RECEIPTS = "accounts/<str:reference>/receipts"

MONEY_PAGES = [
    path("suspense", suspense.suspense_page, name="suspense"),
    path("suspense/<int:receipt>", suspense.suspense_entry, name="suspense-entry"),
    path("suspense/<int:receipt>/return", suspense.return_payment, name="return-to-payer"),
    path("suspense/went/<int:number>", suspense.taken_back, name="taken-back"),
    path(RECEIPTS, receipts.account_receipts, name="account-receipts"),
    path(f"{RECEIPTS}/new", receipts.key_a_receipt, name="key-receipt"),
    path(f"{RECEIPTS}/<int:number>/return", receipts.return_a_receipt, name="return-receipt"),
    path(f"{RECEIPTS}/<int:number>/refund", payments.refund, name="refund-receipt"),
    path(f"{RECEIPTS}/<int:number>/unmatch", receipts.unmatch_a_receipt, name="unmatch-receipt"),
]
