"""The suspense of the office: double entry without an account, beside the receipts that wait in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Max

from evenhand.accounts.models import Journal, Posting, Receipt
from evenhand.domain.account.ledger import Bucket, Entry, Kind
from evenhand.domain.account.ledger import Posting as Line
from evenhand.domain.account.ledger.entries import reversed_of
from evenhand.domain.account.ledger.suspense import gone, held
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.select import among

LOCK = 7_305_001


@dataclass(frozen=True)
class Held:
    """Money that waits, in pence. `why` is the short name of why; `restricted`: only holders of the grant see it."""

    source: str
    method: str
    way: str
    received_on: date
    pence: int
    reference: str
    payer: str
    why: str
    restricted: bool = False


def put_in(money: Sequence[Held], today: date) -> None:
    """Each receipt waits in suspense, and the ledger of suspense holds it."""
    if not money:
        return
    entries = _append(
        [(Kind.RECEIVED, each.received_on, f"held:{each.source}", held(each.pence)) for each in money], today
    )
    rows = [
        {
            "account_id": None,
            "case_id": None,
            "number": None,
            "method": each.method,
            "way": each.way,
            "received_on": each.received_on,
            "pence": each.pence,
            "source": each.source,
            "entry": entry.number,
            "reference": each.reference,
            "payer": each.payer,
            "unmatched": each.why,
            "restricted": each.restricted,
        }
        for each, entry in zip(money, entries, strict=True)
    ]
    insert_rows(Receipt, rows)


def put_out(told: str, on: date, pence: int, today: date) -> int:
    """Money went out and waits to be explained; the number of its entry."""
    (entry,) = _append([(Kind.REFUNDED, on, f"gone:{told}", gone(pence))], today)
    return entry.number


def take_out(numbers: Iterable[int], today: date, why: str) -> None:
    """Entries of suspense are reversed: what they held is explained (M7)."""
    wanted = list(numbers)
    rows = Journal.objects.filter(account=None, number__in=among(wanted)).order_by("number")
    lines: dict[int, list[Line]] = {number: [] for number in wanted}
    for line in Posting.objects.filter(account=None, entry__in=among(wanted)).order_by("id"):
        lines[line.entry].append(Line("", Bucket(line.bucket), line.pence))
    first = _next()
    made = [
        Entry(
            number=first + place,
            kind=Kind(row.kind),
            on=today,
            effective_on=row.effective_on,
            cause=f"reversal:{row.number}",
            postings=reversed_of(tuple(lines[row.number])),
            reverses=row.number,
            why=why,
        )
        for place, row in enumerate(rows)
    ]
    _write(made)


def _append(given: Sequence[tuple[Kind, date, str, tuple[Line, ...]]], today: date) -> list[Entry]:
    first = _next()
    made = [Entry(first + place, kind, today, on, cause, lines) for place, (kind, on, cause, lines) in enumerate(given)]
    _write(made)
    return made


def alone() -> None:
    """Nobody else writes to suspense until this transaction ends.

    Who writes to accounts as well asks first, so that no two wait for one another. On SQLite every writer is alone.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _next() -> int:
    alone()
    last = Journal.objects.filter(account=None).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _write(entries: Sequence[Entry]) -> None:
    insert_rows(
        Journal,
        [
            {
                "account_id": None,
                "number": entry.number,
                "kind": str(entry.kind),
                "on": entry.on,
                "effective_on": entry.effective_on,
                "cause": entry.cause,
                "reverses": entry.reverses,
                "keeps": None,
                "why": entry.why,
            }
            for entry in entries
        ],
    )
    insert_rows(
        Posting,
        [
            {"account_id": None, "entry": entry.number, "case_id": 0, "bucket": str(line.bucket), "pence": line.pence}
            for entry in entries
            for line in entry.postings
        ],
    )
