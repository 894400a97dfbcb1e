"""The paying parent's account: its cases together, how money is to come in, and where each penny of it stands."""

from evenhand.accounts.models.account import Account
from evenhand.accounts.models.ledger import Balance, Journal, Posting, Receipt
from evenhand.accounts.models.methods import Method, MethodTo
from evenhand.accounts.models.money_in import Deduction, TakenBack
from evenhand.accounts.models.money_out import BankAnswer
from evenhand.accounts.models.orders import DeductionOrder
from evenhand.accounts.models.schedules import Instalment, Liability, Schedule

__all__ = [
    "Account",
    "Balance",
    "BankAnswer",
    "Deduction",
    "DeductionOrder",
    "Instalment",
    "Journal",
    "Liability",
    "Method",
    "MethodTo",
    "Posting",
    "Receipt",
    "Schedule",
    "TakenBack",
]
