"""How the end of an opportunity is worked: payments, check, approval, what follows, calls."""

from collections.abc import Callable

from evenhand.demo.chance import chance
from evenhand.demo.play.deciding import beside, decide_check, decide_extension, decide_payments, worker
from evenhand.demo.play.moment import Moment
from evenhand.demo.play.office import actor
from evenhand.domain.opportunity.commands import CallOutcome, Command, RecordCall, RecordDone
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    Confirmation,
    ConfirmDirectPay,
    ExplainDirectPay,
    Explained,
    VaryOrderCharge,
)
from evenhand.domain.opportunity.commands.extension import (
    AfterRefusal,
    ApprovalAnswer,
    ConsiderEarlyEnd,
    DecideApproval,
    DecideExtension,
)
from evenhand.domain.procedures.ending.putting import content_digest

RETURNS = 0.2
CALLS = tuple(
    f"{came}-{who}-parent" for came in ("passed", "failed", "granted", "refused") for who in ("paying", "receiving")
)
SAID: dict[str, Command] = {
    "confirm-direct-pay": ConfirmDirectPay(Confirmation.CONFIRMS),
    "explain-direct-pay": ExplainDirectPay(Explained.UNDERSTOOD, pass_on=False),
    "order-charge": VaryOrderCharge("none"),
    "after-refusal": ConsiderEarlyEnd(AfterRefusal.GOES_ON, "One late payment, and all others on time."),
    **dict.fromkeys(CALLS, RecordCall(CallOutcome.TOLD)),
}
ENFORCEMENT = {
    "recall-bailiffs": RecordDone("They sent it back the same day."),
    "enforcement-review": RecordDone("The order runs again. Nothing else for now."),
}
ANSWERS: dict[str, type[DecideApproval]] = {
    "approve-fees": DecideApproval,
    "approve-end-deduction": DecideApproval,
    "approve": DecideExtension,
}


def work_outcome(at: Moment) -> None:
    """One day of an outcome request: the first task that can start, if its person finds the time."""
    if task := at.found_time_for():
        _work(at, task)


def _work(at: Moment, task: str) -> None:
    if task in DECIDED:
        DECIDED[task](at)
    elif task in ANSWERS:
        _answer(at, task, ANSWERS[task])
    elif task in ENFORCEMENT:
        at.do(task, ENFORCEMENT[task], actor("grace"))
    elif task in SAID:
        at.do(task, SAID[task], worker(at))


def _answer(at: Moment, task: str, kind: type[DecideApproval]) -> None:
    """Approved, or returned once to be put again."""
    earlier = [one for one in at.state.approvals if one.request == at.request.number]
    returns = len(earlier) == 1 and chance("returns", at.state.reference, at.seed).random() < RETURNS
    answer = ApprovalAnswer.RETURN if returns else ApprovalAnswer.APPROVE
    said = "Say more of what the children would feel of it." if returns else "The facts bear the decision."
    restricted = at.state.paying.restricted or at.state.receiving.restricted
    leader = actor("fergus" if restricted or at.request.segment != "new-case" else "ewa")
    at.do(task, kind(answer, said, content_digest(at.state, at.request.number)), leader)


def _to_direct_pay(at: Moment) -> None:
    suspend = False if beside(at).state_arrears > 0 else None
    at.do("to-direct-pay", ChangeToDirectPay(suspend, "The calls came first."), worker(at))


DECIDED: dict[str, Callable[[Moment], None]] = {
    "payment-history": decide_payments,
    "unlikely-check": decide_check,
    "propose": decide_extension,
    "to-direct-pay": _to_direct_pay,
}
