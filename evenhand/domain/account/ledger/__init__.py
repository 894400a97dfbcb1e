"""The ledger of an account: facts are posted, and what they lead to follows by one function."""

from evenhand.domain.account.ledger.allocation import allocated
from evenhand.domain.account.ledger.buckets import CLAIMS, Bucket
from evenhand.domain.account.ledger.journal import Balances, Entry, Kind, Posting, added
from evenhand.domain.account.ledger.replay import difference, facts, owed, replay

__all__ = [
    "CLAIMS",
    "Balances",
    "Bucket",
    "Entry",
    "Kind",
    "Posting",
    "added",
    "allocated",
    "difference",
    "facts",
    "owed",
    "replay",
]
