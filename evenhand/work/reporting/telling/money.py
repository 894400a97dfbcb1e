"""Tells what fell due, came in and was paid on, by the month in which it was posted: a month that is over stays."""

from evenhand.domain.account.events import LedgerPosted
from evenhand.domain.account.ledger.buckets import CLAIMS, Bucket
from evenhand.domain.account.ledger.journal import Entry, Kind
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells

CAME = frozenset({Kind.RECEIVED, Kind.REFUNDED})


def posted(batch: Batch, item: Happened, event: LedgerPosted) -> None:
    """A reversal is of the kind of what it takes back, and makes less of it. An account is its first case's team's."""
    for entry in event.entries:
        due, received, paid_on = amounts(entry)
        if not (due or received or paid_on):
            continue
        month = entry.on.replace(day=1)
        row = batch.months.now.get((item.account, month))
        if row is None:
            cut = batch.cut(batch.of_account(item.account))._asdict()
            row = batch.months.put(account_id=item.account, month=month, due=0, received=0, paid_on=0, **cut)
        row["due"] += due
        row["received"] += received
        row["paid_on"] += paid_on


def amounts(entry: Entry) -> tuple[int, int, int]:
    """Due, received and paid on, in pence."""
    cash = sum(line.pence for line in entry.postings if line.bucket is Bucket.CASH)
    claims = sum(line.pence for line in entry.postings if line.bucket in CLAIMS)
    return (
        claims if entry.kind is Kind.DUE else 0,
        cash if entry.kind in CAME else 0,
        -cash if entry.kind is Kind.PAID_ON else 0,
    )


TELLS: Tells = {LedgerPosted: posted}
