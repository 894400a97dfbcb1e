"""Instructions leave in a batch: each once, pinned to where it went, so that the same batch is the same file again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db import connection
from django.db.models import QuerySet

from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import spoken
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Outbox
from evenhand.work.audit import audit
from evenhand.work.payments.targets import BATCH, FORM, HeldBack
from evenhand.work.state.sql import update_rows

UNKNOWN = Refusal("batch-unknown", "No batch has this name. Look at the list of batches.", field="batch")


class Form(StrEnum):
    """The form of a file: a table, or the bank's own messages."""

    CSV = "csv"
    PAIN_001 = "pain.001"
    PAIN_008 = "pain.008"

    @property
    def ending(self) -> str:
        """Of the name of a file."""
        return "csv" if self is Form.CSV else "xml"


@dataclass(frozen=True)
class Export:
    """A file of instructions, with what it leaves out and why.

    Attributes:
        batch: its name; empty where nothing could leave.
        pence: all instructions together.
        text: the file; it holds bank details in full.
    """

    batch: str
    on: date
    payments: int
    pence: int
    held: tuple[HeldBack, ...]
    text: str
    form: Form = Form.CSV


def waiting_rows(kind: str) -> QuerySet[Outbox]:
    """What has not left; nobody else takes it until this transaction ends."""
    waiting = Outbox.objects.filter(kind=kind, left_on=None).order_by("id")
    return waiting.select_for_update() if connection.vendor == "postgresql" else waiting


def leaves(left: Mapping[int, tuple[Outbox, Mapping[str, object]]], kind: str, form: Form, today: date) -> str:
    """Instructions leave; the name of their batch. `left`: each by its key, with what it is pinned to."""
    name = _new_name(kind, today)
    rows = []
    for row, pinned in left.values():
        row.payload = {**row.payload, **pinned, BATCH: name, FORM: str(form)}
        row.left_on = today
        rows.append(({"id": row.id}, {"payload": row.payload, "left_on": today}))
    update_rows(Outbox, ("id",), rows)
    return name


def rows_of(kind: str, batch: str) -> list[Outbox]:
    """The instructions of a batch that left, in their order; none where there is no such batch."""
    rows = Outbox.objects.filter(kind=kind, left_on=_day_of(batch)).order_by("id")
    return [row for row in rows if row.payload.get(BATCH) == batch]


def form_of(row: Outbox) -> Form:
    """In which form it left."""
    return Form(row.payload.get(FORM, Form.CSV))


def told(actor: Actor, did: str, name: str, words: tuple[str, str], count: int, pence: int, today: date) -> None:
    """A line of the audit log."""
    audit(actor.id, did, f"batch {name}: {counted(count, *words)}, {spoken(pence)}", today)


def _new_name(kind: str, today: date) -> str:
    left = Outbox.objects.filter(kind=kind, left_on=today).values_list("payload", flat=True)
    return f"{today.isoformat()}-{len({payload[BATCH] for payload in left}) + 1}"


def _day_of(batch: str) -> date:
    try:
        return date.fromisoformat(batch[:10])
    except ValueError:
        return date.min
