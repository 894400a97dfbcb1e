"""Makes the file of direct debits for the bank: each day of a case once, and a batch that left again by its name."""

import io
from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError, transaction

from evenhand.domain.office_account import OfficeAccount
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Outbox
from evenhand.work.files.pain import Debit, Head, write_collections
from evenhand.work.office_accounts import account_that_left, collects_into
from evenhand.work.payments.due_debits import DueDebits, due_debits, mandates_used, payers_that_left
from evenhand.work.payments.identity import COLLECTION, end_to_end, message_of
from evenhand.work.payments.leaving import UNKNOWN, Export, Form, leaves, rows_of, told
from evenhand.work.payments.roles import not_to_export
from evenhand.work.payments.targets import FROM, TO, HeldBack
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.today import business_date

WORDS = ("direct debit", "direct debits")
NO_ACCOUNT = Refusal(
    "office-account-missing",
    "No account is set into which direct debits are collected. An administrator sets it under Our bank accounts.",
)
FASTER = Refusal("made-already", "Somebody else made the file at the same moment. Look at the list of batches.")


def export_collections(actor: Actor, batch: str = "") -> Export | Refusal:
    """What falls due soon, as a new batch of pain.008; or a batch that left before, as it was.

    Refuses: role-missing, grant-missing, batch-unknown, office-account-missing, made-already. Errors: NoRuleInForce.
    """
    refused = not_to_export(actor)
    if refused is not None:
        return refused
    try:
        with transaction.atomic():
            today = business_date()
            return _again(actor, batch, today) if batch else _next(actor, today)
    except IntegrityError:
        return FASTER


def _next(actor: Actor, today: date) -> Export | Refusal:
    account = collects_into(today)
    if account is None:
        return NO_ACCOUNT
    found = due_debits(today)
    if not found.ready:
        return Export("", today, 0, 0, found.held, "", Form.PAIN_008)
    rows = _queued(found, account, today)
    name = leaves({row.id: (row, {}) for row in rows}, COLLECTION, Form.PAIN_008, today)
    return _made(actor, "export direct debits", name, rows, found.held, account, today, today)


def _queued(found: DueDebits, account: OfficeAccount, today: date) -> list[Outbox]:
    used = mandates_used(item.details.key for item in found.ready)
    rows = []
    for item in found.ready:
        payload = {
            "account": item.due.account,
            "case": item.due.case,
            "instalments": list(item.due.instalments),
            "pence": item.due.pence,
            "due_on": item.due.due_on.isoformat(),
            "reference": item.due.reference,
            "first": item.details.key not in used,
            TO: item.details.key,
            FROM: account.id,
        }
        used.add(item.details.key)
        rows.append({"key": item.due.key, "kind": COLLECTION, "payload": payload, "queued_on": today})
    insert_rows(Outbox, rows)
    return list(Outbox.objects.filter(kind=COLLECTION, left_on=None).order_by("id"))


def _again(actor: Actor, batch: str, today: date) -> Export | Refusal:
    rows = rows_of(COLLECTION, batch)
    if not rows or rows[0].left_on is None:
        return UNKNOWN
    account = account_that_left(rows[0].payload[FROM])
    return _made(actor, "export direct debits again", batch, rows, (), account, rows[0].left_on, today)


def _made(
    actor: Actor,
    did: str,
    name: str,
    rows: Sequence[Outbox],
    held: tuple[HeldBack, ...],
    account: OfficeAccount,
    on: date,
    today: date,
) -> Export:
    payers = payers_that_left(rows)
    debits = [
        Debit(
            identity=end_to_end(row),
            pence=row.payload["pence"],
            due_on=date.fromisoformat(row.payload["due_on"]),
            first=row.payload["first"],
            mandate=payers[row.payload[TO]].mandate,
            signed_on=payers[row.payload[TO]].since,
            payer=payers[row.payload[TO]].account,
            reference=row.payload["reference"],
        )
        for row in rows
    ]
    pence, stream = sum(debit.pence for debit in debits), io.BytesIO()
    write_collections(stream, Head(message_of(COLLECTION, name), on, account, len(debits), pence), debits)
    told(actor, did, name, WORDS, len(debits), pence, today)
    return Export(name, on, len(debits), pence, held, stream.getvalue().decode(), Form.PAIN_008)
