"""The addresses below /accounts/."""

from django.urls import path

from evenhand.web.views.account import by_hand, parents, reading, schedule

ACCOUNT = "accounts/<str:reference>"

ACCOUNT_PAGES = [
    path(ACCOUNT, reading.account, name="account"),
    path(f"{ACCOUNT}/ledger", reading.account_ledger, name="account-ledger"),
    path(f"{ACCOUNT}/arrears", reading.account_arrears, name="account-arrears"),
    path(f"{ACCOUNT}/schedule", schedule.schedule, name="account-schedule"),
    path(f"{ACCOUNT}/schedule/new", schedule.plan_a_schedule, name="schedule-new"),
    path(f"{ACCOUNT}/statement", reading.account_statement, name="account-statement"),
    path(f"{ACCOUNT}/statement.csv", reading.account_statement_csv, name="account-statement-csv"),
    path(f"{ACCOUNT}/statements/<str:to>", parents.show_parent_statement, name="parent-statement"),
    path(f"{ACCOUNT}/statements/<str:to>/pdf", parents.parent_statement_pdf, name="parent-statement-pdf"),
    path(f"{ACCOUNT}/charge", by_hand.charge, name="apply-charge"),
    path(f"{ACCOUNT}/suspend", by_hand.suspend, name="suspend-arrears"),
    path(f"{ACCOUNT}/resume", by_hand.resume, name="resume-arrears"),
    path(f"{ACCOUNT}/write-off", by_hand.write_a_balance_off, name="write-off"),
    path(f"{ACCOUNT}/entries/<int:number>/waive", by_hand.waive, name="waive-charge"),
    path(f"{ACCOUNT}/entries/<int:number>/take-back", by_hand.take_back, name="reverse-entry"),
]
