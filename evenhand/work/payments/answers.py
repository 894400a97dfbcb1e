"""What the bank said of the instructions that left, counted by batch, and those that came back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import BankAnswer
from evenhand.cases.models import Case
from evenhand.work.payments.reasons import reason_in_words
from evenhand.work.payments.targets import BATCH
from evenhand.work.state.select import among

ACCEPTED, REJECTED, BOOKED, RETURNED = "accepted", "rejected", "booked", "returned"
CAME_BACK = (REJECTED, RETURNED)
MOST = 100


@dataclass(frozen=True)
class Answers:
    """How many instructions of a batch the bank accepted, rejected, booked on a statement, and sent back."""

    accepted: int
    rejected: int
    booked: int
    returned: int


@dataclass(frozen=True)
class CameBack:
    """One instruction that the bank rejected or sent back, in pence, and why; the case, or empty for a refund."""

    batch: str
    key: str
    reference: str
    pence: int
    on: date
    sort: str
    why: str


def answers_of(kind: str, batches: Sequence[str]) -> dict[str, Answers]:
    """By batch."""
    counts: Counter[tuple[str, str]] = Counter()
    said = BankAnswer.objects.filter(outbox__kind=kind).values_list(f"outbox__payload__{BATCH}", "sort")
    for batch, sort in said.iterator():
        counts[batch, sort] += 1
    return {
        name: Answers(
            counts[name, ACCEPTED], counts[name, REJECTED], counts[name, BOOKED], counts[name, RETURNED]
        )
        for name in batches
    }  # fmt: skip


def came_back(kind: str) -> tuple[CameBack, ...]:
    """The last that came back, newest first."""
    found = BankAnswer.objects.filter(outbox__kind=kind, sort__in=CAME_BACK).select_related("outbox")
    rows = list(found.order_by("-on", "-id")[:MOST])
    cases = {row.outbox.payload["case"] for row in rows} - {None}
    references = dict(Case.objects.filter(id__in=among(cases)).values_list("id", "reference"))
    return tuple(
        CameBack(
            batch=row.outbox.payload[BATCH],
            key=row.outbox.key,
            reference=references.get(row.outbox.payload["case"], ""),
            pence=row.outbox.payload["pence"],
            on=row.on,
            sort=row.sort,
            why=reason_in_words(row.code, row.words),
        )
        for row in rows
    )
