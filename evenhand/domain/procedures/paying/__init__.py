"""How money comes in and goes out by hand: the live set, the method of payment to, bank details, employers, orders."""

from evenhand.domain.procedures.paying.asked import (
    BankAccountAsked,
    ChangeMethods,
    EndOn,
    MethodWanted,
    RecordBankDetails,
    RecordEmployer,
    SetMethodTo,
)
from evenhand.domain.procedures.paying.change import change_methods
from evenhand.domain.procedures.paying.means import Means
from evenhand.domain.procedures.paying.order import SetOrder, end_order, set_order
from evenhand.domain.procedures.paying.pays_to import set_method_to
from evenhand.domain.procedures.paying.people import bank_details_known, employer_known, employer_left

__all__ = [
    "BankAccountAsked",
    "ChangeMethods",
    "EndOn",
    "Means",
    "MethodWanted",
    "RecordBankDetails",
    "RecordEmployer",
    "SetMethodTo",
    "SetOrder",
    "bank_details_known",
    "change_methods",
    "employer_known",
    "employer_left",
    "end_order",
    "set_method_to",
    "set_order",
]
