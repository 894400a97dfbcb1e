"""What waits to be paid, and the batches that left."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Outbox
from evenhand.work.payments.queue import KIND
from evenhand.work.payments.roles import may_export
from evenhand.work.payments.targets import HeldBack, targets
from evenhand.work.state.today import business_date

MOST = 100


@dataclass(frozen=True)
class Batch:
    """A file of payments that left."""

    name: str
    on: date
    payments: int
    pence: int


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
    today = business_date()
    found = targets(Outbox.objects.filter(kind=KIND, left_on=None).order_by("id"), today)
    return Waiting(len(found.ready), sum(item.pence for item in found.ready), found.held, _batches())


def _batches() -> tuple[Batch, ...]:
    days = Outbox.objects.filter(kind=KIND, left_on__isnull=False).order_by("-left_on")
    last = list(days.values_list("left_on", flat=True).distinct()[:MOST])
    counts: Counter[tuple[str, date]] = Counter()
    sums: Counter[tuple[str, date]] = Counter()
    for payload, on in Outbox.objects.filter(kind=KIND, left_on__in=last).values_list("payload", "left_on"):
        assert on is not None  # noqa: S101 - only those that left were asked for
        counts[payload["batch"], on] += 1
        sums[payload["batch"], on] += payload["pence"]
    found = [Batch(name, on, counts[name, on], sums[name, on]) for name, on in counts]
    return tuple(sorted(found, key=lambda item: (item.on, item.name), reverse=True)[:MOST])
