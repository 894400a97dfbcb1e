"""What waits to be paid or collected, the batches that left, and what the bank said of them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Outbox
from evenhand.work.payments.answers import Answers, answers_of
from evenhand.work.payments.due_debits import due_debits
from evenhand.work.payments.identity import COLLECTION, PAYMENT
from evenhand.work.payments.leaving import Form, form_of
from evenhand.work.payments.roles import may_export
from evenhand.work.payments.targets import BATCH, HeldBack, targets
from evenhand.work.state.today import business_date

MOST = 100


@dataclass(frozen=True)
class Batch:
    """A file that left, and how many of its instructions the bank said what of."""

    name: str
    on: date
    payments: int
    pence: int
    form: Form
    answers: Answers


@dataclass(frozen=True)
class Waiting:
    """What the next file would hold, in pence, what it would hold back and why, and the last batches."""

    payments: int
    pence: int
    held: tuple[HeldBack, ...]
    batches: tuple[Batch, ...]


def waiting_payments(actor: Actor) -> Waiting | None:
    """For who exports payments; None for everybody else."""
    if not may_export(actor):
        return None
    found = targets(Outbox.objects.filter(kind=PAYMENT, left_on=None).order_by("id"), business_date())
    return Waiting(len(found.ready), sum(item.pence for item in found.ready), found.held, _batches(PAYMENT))


def waiting_collections(actor: Actor) -> Waiting | None:
    """The direct debits that the next file would hold; for who exports them, None for everybody else."""
    if not may_export(actor):
        return None
    found = due_debits(business_date())
    return Waiting(len(found.ready), sum(item.due.pence for item in found.ready), found.held, _batches(COLLECTION))


def _batches(kind: str) -> tuple[Batch, ...]:
    days = Outbox.objects.filter(kind=kind, left_on__isnull=False).order_by("-left_on")
    last = list(days.values_list("left_on", flat=True).distinct()[:MOST])
    rows: defaultdict[tuple[date, int, str], list[Outbox]] = defaultdict(list)
    for row in Outbox.objects.filter(kind=kind, left_on__in=last).order_by("id"):
        assert row.left_on is not None  # noqa: S101 - only those that left were asked for
        name = row.payload[BATCH]
        rows[row.left_on, int(name.rpartition("-")[2]), name].append(row)
    newest = sorted(rows, reverse=True)[:MOST]
    answers = answers_of(kind, [name for *_, name in newest])
    return tuple(
        Batch(name, on, len(held), sum(row.payload["pence"] for row in held), form_of(held[0]), answers[name])
        for on, place, name in newest
        for held in [rows[on, place, name]]
    )
