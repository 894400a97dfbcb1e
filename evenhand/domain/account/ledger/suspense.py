"""The postings of suspense: money of the office that is nobody's yet, and money that went and names no receipt."""

from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.journal import Posting, between


def held(pence: int) -> tuple[Posting, ...]:
    """Money came in and waits."""
    return between("", Bucket.CASH, Bucket.SUSPENSE, pence)


def gone(pence: int) -> tuple[Posting, ...]:
    """Money went out, and what for waits to be known."""
    return between("", Bucket.SUSPENSE, Bucket.CASH, pence)
