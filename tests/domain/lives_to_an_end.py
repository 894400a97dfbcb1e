"""Opportunities lived to their end, each by one way through the procedures."""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import Command, DetermineRate, PerformCalculation
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ComplianceChoice,
    Confirmation,
    ConfirmDirectPay,
    EarlyChoice,
    ExplainDirectPay,
    Explained,
    RecordCompliance,
    RecordEarlyEnd,
    RejectedReason,
    VaryOrderCharge,
)
from evenhand.domain.opportunity.commands.extension import (
    AfterRefusal,
    ApprovalAnswer,
    ConsiderEarlyEnd,
    DecideApproval,
    DecideExtension,
    ExtensionChoice,
    ProposeExtension,
)
from evenhand.domain.opportunity.ending_words import EarlyReason, ExtensionReason, Trigger
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import Applicant, Role, Service
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.ending.early import EARLY_END
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.ending.welfare import children_of
from evenhand.domain.procedures.known import Known, facts
from evenhand.domain.procedures.shape import TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, LEADER, TOLD
from tests.domain.endings import EndingDesk, at_the_end, running

SAID: dict[str, Command] = {
    "confirm-direct-pay": ConfirmDirectPay(Confirmation.CONFIRMS),
    "explain-direct-pay": ExplainDirectPay(Explained.UNDERSTOOD, pass_on=True),
    "to-direct-pay": ChangeToDirectPay(reason="Later than the check."),
    "order-charge": VaryOrderCharge("none"),
    "calculate": PerformCalculation(Frequency.MONTHLY),
    "determine-rate": DetermineRate(5_000, "As much as the order may take."),
    "after-refusal": ConsiderEarlyEnd(AfterRefusal.GOES_ON, "It may still be kept."),
}
ANSWERS: dict[str, type[DecideApproval]] = {
    "approve-fees": DecideApproval,
    "approve-end-deduction": DecideApproval,
    "approve": DecideExtension,
}


def worked_off(desk: EndingDesk, *, likely: bool = True, answer: ApprovalAnswer = ApprovalAnswer.APPROVE) -> EndingDesk:
    """Does whatever can start on outcomes and calculations, until nothing of them is left."""
    for _ in range(60):
        ready = next(_ready(desk), None)
        if ready is None:
            return desk
        request, task = ready
        if task in ANSWERS:
            desk.do(task, ANSWERS[task](answer, "Seen.", content_digest(desk.state, request.number)), LEADER)
        else:
            desk.do(task, _command(desk, request, task, likely))
    raise AssertionError("it comes to no end")


def _ready(desk: EndingDesk) -> Iterator[tuple[Request, str]]:
    for request in reversed(desk.state.requests):
        if request.is_open and (request.closing is not None or request.procedure == "perform-calculation"):
            for view in walk(desk.state, request, BOOK.procedures[request.procedure]):
                if view.state is TaskState.READY:
                    yield request, view.task.id


def _command(desk: EndingDesk, request: Request, task: str, likely: bool) -> Command:
    if task in SAID:
        return SAID[task]
    if task == "payment-history":
        return _outcome(request, likely)
    if task == "unlikely-check":
        return desk.check(likely=likely, rejected_reason=None if likely else RejectedReason.MISSED)
    if task == "propose":
        lines = tuple("A line." for _ in children_of(desk.state))
        return ProposeExtension(ExtensionChoice.EXTEND, ExtensionReason.CHANGE, 1, "Facts.", "Because.", lines)
    return TOLD


def _outcome(request: Request, likely: bool) -> Command:
    if request.procedure != EARLY_END:
        return RecordCompliance(ComplianceChoice.PASS if likely else ComplianceChoice.FAIL, "As it was.")
    return RecordEarlyEnd(EarlyChoice.ENDED_EARLY if likely else EarlyChoice.FAIL, EarlyReason.CHANGE, "As it was.")


def learned(news: Known) -> EndingDesk:
    """Something became known a month after the start."""
    desk = running(Applicant.PAYING)
    desk.on(add_days(desk.today, 31))
    desk.learn(news)
    return desk


def by_hand(procedure: str, trigger: Trigger) -> EndingDesk:
    """Somebody opens a request by hand."""
    desk = running()
    desk.on(add_days(desk.today, 31))
    opened = open_by_hand(desk.state, procedure, trigger, desk.today, "A reason.", CASEWORKER, BOOK, desk.today)
    assert not isinstance(opened, Refusal)
    desk.take(opened)
    return desk


def every_end() -> list[EndingDesk]:
    """One story for each way to an end."""
    month_in = date(2017, 5, 2)
    news: list[Known] = [
        facts.BenefitStarted("universal-credit", month_in, "CIS"),
        facts.WentToPrison(month_in),
        facts.CaseClosing(month_in),
        facts.ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY),
    ]
    failed = at_the_end(third=InstalmentState.MISSED)
    return [
        worked_off(at_the_end()),
        worked_off(failed, likely=False),
        *(worked_off(learned(item)) for item in news),
        worked_off(by_hand(EARLY_END, Trigger.MISSED_PAYMENT)),
        worked_off(by_hand(EARLY_END, Trigger.ANOTHER_METHOD)),
        worked_off(by_hand(EARLY_END, Trigger.NIL_ASSESSED)),
        worked_off(by_hand(EARLY_END, Trigger.OTHER_CHANGE)),
        worked_off(by_hand("outcome-extension", Trigger.HOSPITAL)),
        worked_off(by_hand("outcome-extension", Trigger.HOSPITAL), answer=ApprovalAnswer.REJECT),
        worked_off(_failed_early(), likely=False),
    ]


def _failed_early() -> EndingDesk:
    desk = by_hand(EARLY_END, Trigger.MISSED_PAYMENT)
    desk.beside = at_the_end(first=InstalmentState.MISSED).beside
    return desk
