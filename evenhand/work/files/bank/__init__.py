"""Files from the bank: statements and unpaid direct debits, read in flat memory and never by a guess."""

from evenhand.work.files.bank.check_statement import check_statement
from evenhand.work.files.bank.check_unpaid import check_unpaid
from evenhand.work.files.bank.checked import StatementCheck, StatementSummary
from evenhand.work.files.bank.faults import EntryFault, FileFault, FileRefused
from evenhand.work.files.bank.read_statement import read_statement
from evenhand.work.files.bank.read_unpaid import read_unpaid
from evenhand.work.files.bank.records import Account, Entry, StatementHead, StatementRecord
from evenhand.work.files.bank.unpaid_item import UnpaidCheck, UnpaidItem

__all__ = [
    "Account",
    "Entry",
    "EntryFault",
    "FileFault",
    "FileRefused",
    "StatementCheck",
    "StatementHead",
    "StatementRecord",
    "StatementSummary",
    "UnpaidCheck",
    "UnpaidItem",
    "check_statement",
    "check_unpaid",
    "read_statement",
    "read_unpaid",
]
