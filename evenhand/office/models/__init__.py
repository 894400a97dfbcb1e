"""The office itself: its date, who works in it and may approve what, its deadlines, what stalled, what was read in."""

from evenhand.office.models.office import DecisionStatement, Office, OfficeAccount
from evenhand.office.models.running import FileTaken, Stalled, Timer
from evenhand.office.models.staff import ApiKey, Authority, StaffRole
from evenhand.office.models.training import Attempt, Training

__all__ = [
    "ApiKey",
    "Attempt",
    "Authority",
    "DecisionStatement",
    "FileTaken",
    "Office",
    "OfficeAccount",
    "StaffRole",
    "Stalled",
    "Timer",
    "Training",
]
