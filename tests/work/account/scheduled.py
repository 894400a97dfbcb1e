"""Accounts with a liability and methods, ready for a schedule."""

from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.liabilities import set_liability
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.commands import Arrangement, SetMethods
from evenhand.domain.procedures.shape import SYSTEM, Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account import Account, Wanted, record_account
from evenhand.work.account.scheduling import ScheduleAsked
from tests.desks import AMARA, OFFERED, START, TOLD, Desk, offered, recorded
from tests.work.account.accounts import REFERENCE, account_id

HALVES = SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT)


def owes(weekly: int, start: date, case: str = OFFERED, account: str = REFERENCE) -> None:
    """The case owes so much a week from a day."""

    def decision(held: Account, today: date) -> tuple[AccountEvent, ...] | Refusal:
        return set_liability(held.state, case, weekly, start, "test", today, the_book().rules, held.history())

    recorded(record_account(SYSTEM, "test", [account_id(account)], decision, wanted=Wanted(judged=True)))


def ready(weekly: int = 68_76, start: date = START, by: Actor = AMARA, **changes: Any) -> Desk:
    """A case whose opportunity was accepted, with half by order and half by direct debit, owing from its start."""
    desk = offered(**changes)
    desk.by = by
    desk.up_to_the_answer()
    desk.accepts(start)
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", HALVES)
    owes(weekly, start)
    return desk


def asked(start: date = START, **more: Any) -> ScheduleAsked:
    return ScheduleAsked(**{"start": start, "every": Frequency.MONTHLY, "reason": "Agreed on the telephone.", **more})
