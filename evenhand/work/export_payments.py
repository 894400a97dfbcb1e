"""Makes the file of payments for the bank: each instruction once, and a batch that left again by its name."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import pounds, spoken
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Outbox
from evenhand.work.audit import audit
from evenhand.work.files.csv_write import write_csv
from evenhand.work.payments.queue import KIND
from evenhand.work.payments.roles import not_to_export
from evenhand.work.payments.targets import HeldBack, Target, targets
from evenhand.work.state.sql import update_rows
from evenhand.work.state.today import business_date

COLUMNS = ("instruction", "holder", "sort_code", "account_number", "roll_number", "amount", "currency", "reference")


@dataclass(frozen=True)
class Export:
    """A file of payments, with what it leaves out and why.

    Attributes:
        batch: its name; empty where nothing could leave.
        pence: all payments together.
        text: the file, in CSV; it holds bank details in full.
    """

    batch: str
    on: date
    payments: int
    pence: int
    held: tuple[HeldBack, ...]
    text: str


def export_payments(actor: Actor, batch: str = "") -> Export | Refusal:
    """All that waits, as a new batch; or a batch that left before, as it was.

    Bank details are looked up now: on a batch that left before, those of the day on which it left. What has none stays
    and is named. Refuses: role-missing, grant-missing, batch-unknown.
    """
    refused = not_to_export(actor)
    if refused is not None:
        return refused
    with transaction.atomic():
        today = business_date()
        return _again(actor, batch, today) if batch else _next(actor, today)


def _next(actor: Actor, today: date) -> Export:
    waiting = Outbox.objects.filter(kind=KIND, left_on=None).order_by("id")
    found = targets(waiting.select_for_update() if connection.vendor == "postgresql" else waiting, today)
    if not found.ready:
        return Export("", today, 0, 0, found.held, _text(()))
    name = _new_name(today)
    rows = [item.row for item in found.ready]
    left = [({"id": row.id}, {"payload": {**row.payload, "batch": name}, "left_on": today}) for row in rows]
    update_rows(Outbox, ("id",), left)
    return _made(actor, "export payments", name, today, found.ready, found.held, today)


def _again(actor: Actor, batch: str, today: date) -> Export | Refusal:
    rows = [
        row
        for row in Outbox.objects.filter(kind=KIND, left_on=_day_of(batch)).order_by("id")
        if row.payload.get("batch") == batch
    ]
    if not rows or rows[0].left_on is None:
        return Refusal("batch-unknown", "No batch has this name. Look at the list of batches.", field="batch")
    found = targets(rows, rows[0].left_on)
    return _made(actor, "export payments again", batch, rows[0].left_on, found.ready, found.held, today)


def _made(
    actor: Actor,
    did: str,
    name: str,
    on: date,
    ready: tuple[Target, ...],
    held: tuple[HeldBack, ...],
    today: date,
) -> Export:
    pence = sum(item.pence for item in ready)
    audit(actor.id, did, f"batch {name}: {counted(len(ready), 'payment', 'payments')}, {spoken(pence)}", today)
    return Export(name, on, len(ready), pence, held, _text(ready))


def _new_name(today: date) -> str:
    left = Outbox.objects.filter(kind=KIND, left_on=today).values_list("payload", flat=True)
    return f"{today.isoformat()}-{len({payload['batch'] for payload in left}) + 1}"


def _day_of(batch: str) -> date:
    try:
        return date.fromisoformat(batch[:10])
    except ValueError:
        return date.min


def _text(ready: Iterable[Target]) -> str:
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
