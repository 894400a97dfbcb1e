"""Makes the file of payments for the bank: each instruction once, and a batch that left again by its name."""

import io
from collections.abc import Iterable
from datetime import date

from django.db import transaction

from evenhand.domain.money import pounds
from evenhand.domain.office_account import OfficeAccount
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.files.csv_write import write_csv
from evenhand.work.files.pain import Head, Transfer, write_payments
from evenhand.work.office_accounts import account_that_left, pays_from
from evenhand.work.payments.identity import PAYMENT, end_to_end, message_of
from evenhand.work.payments.leaving import UNKNOWN, Export, Form, form_of, leaves, rows_of, told, waiting_rows
from evenhand.work.payments.roles import not_to_export
from evenhand.work.payments.targets import FROM, TO, Found, Target, targets
from evenhand.work.state.today import business_date

COLUMNS = ("instruction", "holder", "sort_code", "account_number", "roll_number", "amount", "currency", "reference")
WORDS = ("payment", "payments")
NO_ACCOUNT = Refusal(
    "office-account-missing",
    "No account is set from which payments leave. An administrator sets it under Our bank accounts; until then the "
    "file can be made as CSV.",
    field="form",
)


def export_payments(actor: Actor, batch: str = "", form: Form = Form.CSV) -> Export | Refusal:
    """All that waits, as a new batch; or a batch that left before, as it was, in the form in which it left.

    Bank details are looked up now: on a batch that left before, those with which it left. What has none stays and is
    named, and so does what goes to an account that the bank could not use. Refuses: role-missing, grant-missing,
    batch-unknown, office-account-missing, form-wrong.
    """
    refused = not_to_export(actor)
    if refused is not None:
        return refused
    if form is Form.PAIN_008:
        return Refusal("form-wrong", "Payments leave as CSV or as pain.001. Choose one of them.", field="form")
    with transaction.atomic():
        today = business_date()
        return _again(actor, batch, today) if batch else _next(actor, form, today)


def _next(actor: Actor, form: Form, today: date) -> Export | Refusal:
    account = pays_from(today) if form is Form.PAIN_001 else None
    if form is Form.PAIN_001 and account is None:
        return NO_ACCOUNT
    found = targets(waiting_rows(PAYMENT), today)
    if not found.ready:
        return Export("", today, 0, 0, found.held, _table(()) if form is Form.CSV else "", form)
    pinned = {FROM: account.id} if account else {}
    name = leaves({item.row.id: (item.row, {TO: item.details, **pinned}) for item in found.ready}, PAYMENT, form, today)
    return _made(actor, "export payments", name, found, account, today, today)


def _again(actor: Actor, batch: str, today: date) -> Export | Refusal:
    rows = rows_of(PAYMENT, batch)
    if not rows or rows[0].left_on is None:
        return UNKNOWN
    form = form_of(rows[0])
    account = account_that_left(rows[0].payload[FROM]) if form is Form.PAIN_001 else None
    left_on = rows[0].left_on
    return _made(actor, "export payments again", batch, targets(rows, left_on), account, left_on, today)


def _made(
    actor: Actor, did: str, name: str, found: Found, account: OfficeAccount | None, on: date, today: date
) -> Export:
    pence = sum(item.pence for item in found.ready)
    if account is None:
        form, text = Form.CSV, _table(found.ready)
    else:
        head = Head(message_of(PAYMENT, name), on, account, len(found.ready), pence)
        form, text = Form.PAIN_001, _message(head, found.ready)
    told(actor, did, name, WORDS, len(found.ready), pence, today)
    return Export(name, on, len(found.ready), pence, found.held, text, form)


def _message(head: Head, ready: Iterable[Target]) -> str:
    stream = io.BytesIO()
    write_payments(
        stream, head, (Transfer(end_to_end(item.row), item.pence, item.account, item.reference) for item in ready)
    )
    return stream.getvalue().decode()


def _table(ready: Iterable[Target]) -> str:
    stream = io.StringIO(newline="")
    rows = (
        (
            item.row.key, item.account.holder, item.account.sort_code, item.account.number, item.account.roll,
            pounds(item.pence), "GBP", item.reference,
        )
        for item in ready
    )  # fmt: skip
    write_csv(stream, COLUMNS, rows)
    return stream.getvalue()
