"""What an account owes and when: the promise-to-pay schedule."""

from evenhand.domain.account.instalment import Instalment, Schedule
from evenhand.domain.account.methods import BY_SHORT_NAME, ENFORCED, FROM_EARNINGS, SHORT_NAMES, Method, PaymentMethod
from evenhand.domain.account.schedule import instalments_of, schedule
from evenhand.domain.account.split import split_by_method, taken_from_earnings
from evenhand.domain.account.terms import MethodShare, Owing, Terms

__all__ = [
    "BY_SHORT_NAME",
    "ENFORCED",
    "FROM_EARNINGS",
    "SHORT_NAMES",
    "Instalment",
    "Method",
    "MethodShare",
    "Owing",
    "PaymentMethod",
    "Schedule",
    "Terms",
    "instalments_of",
    "schedule",
    "split_by_method",
    "taken_from_earnings",
]
