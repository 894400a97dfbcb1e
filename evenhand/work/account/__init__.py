"""Loading and saving of accounts, and the door for writes to them."""

from evenhand.work.account.load import Account, Wanted, load_account, load_accounts, load_history
from evenhand.work.account.recording import WrittenAccount, record_account, write_accounts

__all__ = [
    "Account",
    "Wanted",
    "WrittenAccount",
    "load_account",
    "load_accounts",
    "load_history",
    "record_account",
    "write_accounts",
]
