"""What is true after an event of how an opportunity ends."""

from collections.abc import Callable

from evenhand.domain.altered import altered
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity import events as e
from evenhand.domain.opportunity.ending import Approval, Closing, News
from evenhand.domain.opportunity.ending_words import OUTCOMES, Trigger
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState, Decision
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Status

PENDING = "Pending Approval - TL"


def closing_of(event: e.RequestOpened) -> Closing | None:
    """The details that an outcome request starts with; None for any other."""
    action = OUTCOMES.get(event.procedure)
    if action is None:
        return None
    return Closing(action, event.trigger or Trigger.END_DATE, event.since or event.on, instalment=event.instalment)


def _change(state: CaseState, number: int, change: Callable[[Request], Request]) -> CaseState:
    return altered(state, requests=tuple(change(one) if one.number == number else one for one in state.requests))


def _details(state: CaseState, number: int, **values: object) -> CaseState:
    def change(request: Request) -> Request:
        return request if request.closing is None else altered(request, closing=altered(request.closing, **values))

    return _change(state, number, change)


def _compliance(state: CaseState, event: e.ComplianceRecorded) -> CaseState:
    told = {"reason": event.early_end_reason} if event.early_end_reason else {}
    return _details(
        state, event.number, compliance=event.compliance, compliance_reason=event.reason, excused=event.excused,
        compliance_on=event.on, **told,
    )  # fmt: skip


def _check(state: CaseState, event: e.CheckRecorded) -> CaseState:
    return _details(
        state, event.number, check=event.status, check_on=event.effective_on, rejected_reason=event.rejected_reason
    )


def _decision(state: CaseState, event: e.DecisionRecorded) -> CaseState:
    made = Decision(
        request=event.number, task=event.task, chosen=event.chosen, proposed=event.proposed,
        statement_from=event.statement_from, children=event.children, by=event.by, on=event.on,
        place=max((one.place for one in state.decisions), default=0) + 1,
    )  # fmt: skip
    return altered(state, decisions=(*state.decisions, made))


def _proposed(state: CaseState, event: e.ExtensionProposed) -> CaseState:
    return _details(
        state, event.number, reason=event.reason, months=event.months, revised_on=event.revised_on,
        excuses=event.excuses,
    )  # fmt: skip


def _extended(state: CaseState, event: e.OpportunityExtended) -> CaseState:
    held = state.opportunity
    if held is None:
        return state
    period = DateRange(held.period.start, event.until)
    return altered(state, opportunity=altered(held, period=period, extended=held.extended + event.months))


def _explained(state: CaseState, event: e.DirectPayExplained) -> CaseState:
    return _details(state, event.number, explained_on=event.on, pass_on=event.pass_on)


def _ended(state: CaseState, event: e.OpportunityEnded) -> CaseState:
    held = state.opportunity
    if held is None:
        return state
    early = held.period.start < event.on and (held.period.end is None or event.on < held.period.end)
    period = DateRange(held.period.start, event.on) if early else held.period
    ended = altered(
        held, status=OpportunityStatus.ENDED, period=period, compliance=event.compliance, check=event.check,
        ended_on=event.on,
    )  # fmt: skip
    return altered(state, opportunity=ended, unlikely_to_pay=str(event.check or state.unlikely_to_pay))


def _fees(state: CaseState, event: e.FeesReinstated) -> CaseState:
    held = state.opportunity
    return state if held is None else altered(state, opportunity=altered(held, fees_from=event.from_on))


def _service(state: CaseState, event: e.ServiceChanged) -> CaseState:
    return _details(altered(state, service=event.service), event.number, changed_on=event.on)


def _asked(state: CaseState, event: e.ApprovalAsked) -> CaseState:
    put = Approval(
        number=event.approval, request=event.number, task=event.task, kind=event.kind, by=event.by, asked_on=event.on,
        digest=event.digest, amount=event.amount,
    )  # fmt: skip
    state = altered(state, approvals=(*state.approvals, put))
    return _change(state, event.number, lambda one: altered(one, status=Status.PENDING, sub_status=PENDING))


def _answered(state: CaseState, event: e.ApprovalAnswered) -> CaseState:
    def change(one: Approval) -> Approval:
        if one.number != event.approval:
            return one
        return altered(one, answer=event.answer, answered_by=event.by, answered_on=event.on)

    put = next((one for one in state.approvals if one.number == event.approval), None)
    state = altered(state, approvals=tuple(map(change, state.approvals)))
    if put is None:
        return state
    return _change(state, put.request, lambda one: altered(one, status=Status.IN_PROGRESS, sub_status=_sub(one)))


def _sub(request: Request) -> str:
    return str(request.closing.action) if request.closing is not None else ""


def _started(state: CaseState, event: e.RequestStarted) -> CaseState:
    return _change(state, event.number, lambda one: altered(one, status=Status.IN_PROGRESS, sub_status=_sub(one)))


def _learned(state: CaseState, event: e.TriggerLearned) -> CaseState:
    told = News(event.trigger, event.from_on, event.instalment)
    return state if told in state.news else altered(state, news=(*state.news, told))


def worked_out(state: CaseState, event: e.MaintenanceWorkedOut) -> CaseState:
    """A calculation that comes to nothing is news; one that comes to something takes it back (EAR-1c)."""
    others = tuple(one for one in state.news if one.trigger is not Trigger.NIL_ASSESSED)
    nil = (News(Trigger.NIL_ASSESSED, event.effective_on),) if event.weekly == 0 else ()
    return state if not nil and others == state.news else altered(state, news=(*others, *nil))


def _unchanged(state: CaseState, event: e.Event) -> CaseState:
    return state


ENDING: dict[type[e.Event], Callable[..., CaseState]] = {
    e.ComplianceRecorded: _compliance,
    e.CheckRecorded: _check,
    e.DecisionRecorded: _decision,
    e.GoesOn: lambda s, v: _details(s, v.number, goes_on=True),
    e.ExtensionProposed: _proposed,
    e.ExtensionRefused: lambda s, v: _details(s, v.number, refused=True),
    e.OpportunityExtended: _extended,
    e.DirectPayExplained: _explained,
    e.OpportunityEnded: _ended,
    e.FeesReinstated: _fees,
    e.ServiceChanged: _service,
    e.ResolutionSet: lambda s, v: _change(s, v.number, lambda one: altered(one, resolution=v.resolution)),
    e.SegmentMoved: lambda s, v: altered(s, segment=v.segment),
    e.ApprovalAsked: _asked,
    e.ApprovalAnswered: _answered,
    e.TaskReopened: lambda s, v: _change(s, v.number, lambda one: one.without_record(v.task)),
    e.OrderChargeDecided: _unchanged,
    e.CaseClosureStarted: lambda s, v: altered(s, closing_on=v.from_on),
    e.CaseClosed: lambda s, v: altered(s, closed_on=v.on),
    e.CaseClosureStopped: lambda s, v: altered(s, closing_on=None),
    e.TriggerLearned: _learned,
    e.TriggerTaken: lambda s, v: _details(s, v.number, trigger=v.trigger),
    e.RequestStarted: _started,
}
