"""The demonstration office's authority to approve, its bank account, and what it says in discretionary decisions."""

from dataclasses import replace
from datetime import date, timedelta

from evenhand.demo.days import PLAYED
from evenhand.demo.staff import by_role
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.authority.commands import ArrangeCover, GrantAuthority
from evenhand.domain.authority.kinds import ASKED
from evenhand.domain.authority.statement import SetDecisionStatement
from evenhand.domain.office_account import SetOfficeAccount, Use
from evenhand.domain.procedures.shape import Actor
from evenhand.work.arrange_cover import arrange_cover
from evenhand.work.grant_authority import grant_authority
from evenhand.work.outcome import Outcome, Recorded
from evenhand.work.set_decision_statement import set_decision_statement
from evenhand.work.set_office_account import set_office_account
from evenhand.work.visible import Absent

LIMITS = {("ewa", ApprovalKind.FEES): 1_000_00}
SORT_CODE, NUMBER = "000000", "00000000"
ACCOUNT = SetOfficeAccount(date(2017, 1, 1), Use.BOTH, "Maintenance Office", SORT_CODE, NUMBER, service_user=SORT_CODE)
AWAY, COVERING, HOLIDAY, A_WEEK = "ewa", "fergus", timedelta(days=PLAYED + 7), timedelta(days=7)
STATEMENT = """\
This is a discretionary decision: the law leaves it to this office, and no rule decides it by itself.

It was taken on all the facts that were known on the day of the decision. They are listed in it, with the reasons.

The welfare of every child who is likely to be affected was considered, in the household of either parent.

Whoever it is about can ask us to explain it, give us new facts, and challenge it. We tell them how."""


def delegate(start: date) -> None:
    """Sets the statement, and lets the team leaders approve from the first day on; one of them goes on holiday."""
    (member,) = by_role("administrator")
    by = Actor(member.username, frozenset({member.role}))
    _done(set_office_account(by, replace(ACCOUNT, from_on=start)))
    _done(set_decision_statement(by, SetDecisionStatement(start, STATEMENT)))
    for leader in by_role("team-leader"):
        for kind in ASKED:
            limit = LIMITS.get((leader.username, kind))
            _done(grant_authority(by, GrantAuthority(leader.username, kind, start, None, limit)))
    first = start + HOLIDAY
    _done(arrange_cover(by, ArrangeCover(AWAY, COVERING, ASKED, first, first + A_WEEK)))


def _done(outcome: Outcome | Absent) -> None:
    if not isinstance(outcome, Recorded):
        raise RuntimeError(outcome.sentence)
