"""An opportunity that was accepted, worked out and lived through in the test's own office, with its payments."""

from collections.abc import Collection
from datetime import date
from typing import Any

from evenhand.accounts.models import Instalment
from evenhand.domain.account.methods import ENFORCED, PaymentMethod
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.authority.commands import GrantAuthority
from evenhand.domain.authority.statement import SetDecisionStatement
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import PerformCalculation, SetMethods
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.commands.ending import (
    ComplianceChoice,
    RecordCheck,
    RecordCompliance,
    RejectedReason,
)
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.shape import Actor
from evenhand.work.grant_authority import grant_authority
from evenhand.work.set_decision_statement import set_decision_statement
from evenhand.work.state.today import business_date
from tests.cycle.money import came
from tests.desks import AMARA, EWA, FERGUS, START, TOLD, Desk, days_pass, hire, offered, recorded
from tests.remembered import remembered

MARCUS = Actor("marcus", frozenset({"administrator"}))
ENDS = ("outcome-scheduled-end", "outcome-early-end")
UNLIKELY = {"likely": False, "rejected_reason": RejectedReason.MISSED}


def may_decide(*holders: Actor, statement: bool = True) -> None:
    """The office has its statement, unless it has none yet, and each of these may approve everything."""
    hire(AMARA, MARCUS, *holders)
    today = business_date()
    if statement:
        assert recorded(set_decision_statement(MARCUS, SetDecisionStatement(today, "What this office says.")))
    for holder in holders:
        for kind in (ApprovalKind.FEES, ApprovalKind.EXTENSION, ApprovalKind.END_DEDUCTION):
            assert recorded(grant_authority(MARCUS, GrantAuthority(holder.id, kind, today)))


@remembered
def running(
    arrangement: Arrangement = Arrangement.HALF_ORDER_HALF_DEBIT,
    start: date = START,
    statement: bool = True,
    **changes: Any,
) -> Desk:
    """An opportunity that was accepted and worked out; half by order and half by direct debit unless said."""
    desk = offered(**changes).up_to_the_answer()
    may_decide(EWA, FERGUS, statement=statement)
    desk.accepts(start)
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(arrangement))
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY))
    return desk


@remembered
def lives(until: date, missing: Collection[int] = (), enforced: bool = True) -> None:
    """Days pass, and each instalment comes on its day but those at these places of the counted ones, from 1."""
    rows = Instalment.objects.exclude(state="replaced").order_by("due_on", "number")
    planned = list(rows.values_list("due_on", "method", "maintenance", "fee", "arrears", "charges"))
    today, place = business_date(), 0
    for due_on, method, *parts in planned:
        counted = PaymentMethod(method) not in ENFORCED
        place += counted
        if not today <= due_on < until or (counted and place in missing) or not (counted or enforced):
            continue
        if business_date() < due_on:
            days_pass(due_on)
        came(sum(parts), due_on, PaymentMethod(method), name=f"{due_on}:{method}")
    days_pass(until)


@remembered
def at_the_end(*missing: int, **changes: Any) -> Desk:
    """Its end date has come, all paid but what is missing."""
    desk = running(**changes)
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    lives(held.period.end, missing)
    return desk


def compliance(choice: ComplianceChoice, reason: str = "") -> RecordCompliance:
    return RecordCompliance(choice, reason)


def check(desk: Desk, **values: Any) -> RecordCheck:
    lines = tuple(f"Line {place}." for place, _ in enumerate(children_of(desk.state)))
    return RecordCheck(**{"likely": True, "facts": "All.", "reason": "Because.", "welfare": lines, **values})


def outcome_of(desk: Desk) -> Request:
    return desk.request(*ENDS)


def answer(desk: Desk, said: ApprovalAnswer = ApprovalAnswer.APPROVE) -> DecideApproval:
    """The answer to exactly what waits."""
    put = next(item for item in desk.state.requests if desk.state.approval_of(item.number) is not None)
    return DecideApproval(said, "Seen and agreed.", content_digest(desk.state, put.number))


def failed(desk: Desk) -> None:
    """A default is recorded, and fees and charges wait for a team leader."""
    desk.do("payment-history", compliance(ComplianceChoice.FAIL))
    desk.do("unlikely-check", check(desk, **UNLIKELY))


def the_day_after(days: int = 1) -> date:
    return add_days(business_date(), days)
