"""What an account owes and when: the promise-to-pay schedule."""

from evenhand.domain.account.instalment import Instalment, Schedule
from evenhand.domain.account.schedule import instalments_of, schedule
from evenhand.domain.account.split import split_by_method, taken_from_earnings
from evenhand.domain.account.terms import FROM_EARNINGS, MethodKind, MethodShare, Owing, Terms

__all__ = [
    "FROM_EARNINGS",
    "Instalment",
    "MethodKind",
    "MethodShare",
    "Owing",
    "Schedule",
    "Terms",
    "instalments_of",
    "schedule",
    "split_by_method",
    "taken_from_earnings",
]
