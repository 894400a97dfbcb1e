"""Opportunities that begin at once and end within days: on time, early, extended, put to a team leader, closed."""

from datetime import date
from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import PerformCalculation, SetMethods
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.commands.ending import EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.commands.extension import (
    ApprovalAnswer,
    DecideExtension,
    ExtensionChoice,
    ProposeExtension,
)
from evenhand.domain.opportunity.ending_words import EarlyReason, ExtensionReason, Trigger
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.known import CaseClosing
from evenhand.work.ending.by_hand import ByHand, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from tests.cycle.money import came
from tests.desks import AMARA, EWA, FERGUS, MONDAY, TOLD, Desk, a_line, days_pass, recorded, take
from tests.work.ending.lived import UNLIKELY, answer, check, may_decide

START, NEWS = date(2017, 2, 14), date(2017, 2, 17)
BENEFIT = [{"kind": "income-support", "from": str(NEWS)}]
BENEFITS = "paying_parent__circumstances__benefits"
WHY = "Because."
KINDS = 6


def lead_to_ends(first: int) -> None:
    """Cases from this number on: it is Tuesday when this is done, and each is on its own way to an end."""
    may_decide(EWA, FERGUS)
    desks = [_accepted(first + kind, {BENEFITS: BENEFIT} if kind == 1 else {}) for kind in range(KINDS)]
    for number, desk in enumerate(desks):
        if number != 1:  # what would be nil on the benefit to come is not worked out
            desk.do("calculate", PerformCalculation(Frequency.WEEKLY))
    days_pass(START)
    on_time, on_benefit, closing, extended, failing, failed = desks
    for desk in (on_time, on_benefit):
        came(10_00, START, case=desk.reference, account=desk.state.account)
    closing.tell(CaseClosing(NEWS))
    _ended_early(closing, likely=True)
    closing.do("passed-paying-parent", TOLD)
    closing.do("passed-receiving-parent", TOLD)
    _extended(extended)
    for desk in (failing, failed):
        recorded(open_outcome_by_hand(AMARA, desk.reference, OutcomeAsked(
            ByHand.EARLY_END, Trigger.OTHER_CHANGE, MONDAY, WHY
        )))  # fmt: skip
        _ended_early(desk, likely=False)
    failed.do("approve-fees", answer(failed), EWA)


def _accepted(number: int, changes: dict[str, Any]) -> Desk:
    """Half by order and half by direct debit, and about to begin."""
    report = take(a_line(number, **changes))
    assert report.taken == 1, report.refused
    desk = Desk(f"7000000{number:05}").up_to_the_answer()
    desk.accepts(START)
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    return desk


def _ended_early(desk: Desk, *, likely: bool) -> None:
    choice = EarlyChoice.ENDED_EARLY if likely else EarlyChoice.FAIL
    desk.do("payment-history", RecordEarlyEnd(choice, EarlyReason.CHANGE, WHY))
    desk.do("unlikely-check", check(desk, **({} if likely else UNLIKELY)))


def _extended(desk: Desk) -> None:
    recorded(open_outcome_by_hand(AMARA, desk.reference, OutcomeAsked(
        ByHand.EXTENSION, Trigger.HOSPITAL, MONDAY, WHY
    )))  # fmt: skip
    lines = tuple(WHY for _ in children_of(desk.state))
    desk.do("propose", ProposeExtension(ExtensionChoice.EXTEND, ExtensionReason.CHANGE, 1, WHY, WHY, lines))
    put = desk.request("outcome-extension")
    seen = content_digest(desk.state, put.number)
    desk.do("approve", DecideExtension(ApprovalAnswer.APPROVE, WHY, seen), EWA)
