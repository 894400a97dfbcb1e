"""Instructions to the bank in ISO 20022: payments as pain.001, direct debits as pain.008, each written in a stream."""

from evenhand.work.files.pain.collections import write_collections
from evenhand.work.files.pain.message import Debit, Head, Transfer
from evenhand.work.files.pain.payments import write_payments

__all__ = ["Debit", "Head", "Transfer", "write_collections", "write_payments"]
