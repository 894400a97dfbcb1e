"""What a bank, Bacs and employers send to a demonstration office, written as they would write it."""

from evenhand.demo.bank.deductions import write_deductions
from evenhand.demo.bank.entries import Batch, Paid
from evenhand.demo.bank.statement import StatementToWrite, write_statements
from evenhand.demo.bank.unpaid import Returned, write_unpaid

__all__ = ["Batch", "Paid", "Returned", "StatementToWrite", "write_deductions", "write_statements", "write_unpaid"]
