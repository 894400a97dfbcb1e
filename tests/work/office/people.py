"""The people of an office whose authority is looked after, and what they ask."""

from datetime import date

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.authority.commands import ArrangeCover, GrantAuthority
from evenhand.domain.procedures.shape import Actor
from tests.desks import AMARA, EWA, FERGUS, MONDAY, hire, open_office

MARCUS = Actor("marcus", frozenset({"administrator"}))
EXTENSION, FEES = ApprovalKind.EXTENSION, ApprovalKind.FEES
NEXT_MONDAY, FRIDAY = date(2017, 2, 20), date(2017, 2, 24)
TUESDAY = date(2017, 2, 14)
FEES_OF_EWA = GrantAuthority("ewa", FEES, MONDAY, None, 500_00)
EWA_IS_AWAY = ArrangeCover("ewa", "fergus", (FEES,), NEXT_MONDAY, FRIDAY)


def an_office() -> None:
    """With an administrator, two team leaders and a caseworker."""
    open_office()
    hire(MARCUS, EWA, FERGUS, AMARA)
