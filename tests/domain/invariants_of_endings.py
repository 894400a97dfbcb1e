"""What is true of how an opportunity ends, at every moment: who decided it, in which order, and what followed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import OUTCOMES, Answer, CheckStatus, CocAction
from evenhand.domain.opportunity.events import (
    ApprovalAnswered,
    ApprovalAsked,
    CheckRecorded,
    Event,
    FeesReinstated,
    MissContacted,
    OpportunityEnded,
    OpportunityExtended,
    ServiceChanged,
    TaskRecorded,
)
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Ending, OpportunityStatus, Resolution, Role, Service, Status
from evenhand.domain.procedures.shape import TaskState
from evenhand.domain.procedures.walk import SETTLED, walk
from tests.domain.cases import BOOK

LETTERS = {"CMSL0136": Role.PAYING, "CMSL0137": Role.RECEIVING}
DECIDED = {Resolution.COFC_ACCEPTED, Resolution.COFC_REJECTED}


def ends_rightly(state: CaseState, event: Event, today: date) -> None:
    """One event of an ending, on the case as it stands before it."""
    look = _LOOKS.get(type(event))
    if look is not None:
        look(state, event, today)


def in_order(before: CaseState, event: Event) -> None:
    """A task is recorded only when it could start: everything before it is settled."""
    if not isinstance(event, TaskRecorded):
        return
    request = before.request(event.number)
    assert request is not None
    views = {view.task.id: view for view in walk(before, request, BOOK.procedures[request.procedure])}
    assert views[event.task].state is TaskState.READY, event
    assert all(views[name].state in SETTLED for name in views[event.task].task.after), event


def endings_hold(state: CaseState, today: date) -> None:
    """The opportunity, each outcome request and each approval, between two entries."""
    held = state.opportunity
    if held is not None:
        assert (held.status is OpportunityStatus.ENDED) == (held.ended_on is not None) == (held.compliance is not None)
        assert held.fees_from is None or (held.ended_on is not None and held.ended_on <= held.fees_from)
        assert held.period.end is None or held.period.end <= state.annual_review_on or not held.extended
    for request in state.requests:
        _outcome_holds(state, request)
        _somebody_has_it(state, request)
    if state.closed_on is not None:
        _nothing_waits(state, today)
    for put in state.approvals:
        assert (put.answer is Answer.WAITING) == (put.answered_on is None)
        assert put.answer in (Answer.WAITING, Answer.VOID) or put.answered_by != put.by


def letter_holds(state: CaseState, code: str, to: Role, cause: str) -> None:
    """A letter about an outcome: to the right parent, and only once that outcome was decided."""
    request = state.request(int(cause.partition(":")[2]))
    assert request is not None and request.closing is not None and request.closing.check is not None
    assert LETTERS[code] is to
    assert request.resolution is Resolution.COFC_ACCEPTED


def _nothing_waits(state: CaseState, today: date) -> None:
    """Closing a case leaves nothing waiting."""
    assert not [one for one in state.requests if one.is_open]
    assert state.timers == () and state.live_methods(today) == ()
    assert not [put for put in state.approvals if put.answer is Answer.WAITING]


def _outcome_holds(state: CaseState, request: Request) -> None:
    closing = request.closing
    assert (closing is not None) == (request.procedure in OUTCOMES)
    waits = state.approval_of(request.number)
    assert (waits is not None) == (request.status is Status.PENDING)
    if closing is None:
        return
    assert closing.action is OUTCOMES[request.procedure]
    assert (closing.compliance is None) == (closing.compliance_on is None) == (closing.compliance_reason is None)
    assert closing.check is None or closing.compliance is not None
    if request.ending is Ending.COMPLETED:
        assert request.resolution in DECIDED
    if request.ending is Ending.CANCELLED:
        assert waits is None


def _somebody_has_it(state: CaseState, request: Request) -> None:
    """An open request can go on: somebody can record a task of it, or of a request that it waits for."""
    if not request.is_open:
        return
    views = walk(state, request, BOOK.procedures[request.procedure])
    mine = [view.task for view in views if view.state is TaskState.READY]
    waited_for = [one for one in state.requests if one.is_open and (one.parent == request.number or one.closing)]
    assert all(task.who for task in mine)
    assert mine or [one for one in waited_for if one is not request], request


def _closing(state: CaseState, number: int) -> Closing:
    request = state.request(number)
    assert request is not None and request.closing is not None
    return request.closing


def _ended(state: CaseState, event: OpportunityEnded, today: date) -> None:
    held = state.opportunity
    assert held is not None and held.status is OpportunityStatus.RUNNING
    assert held.request == event.number
    assert held.period.start <= event.on <= today
    assert event.check is not None
    one = next(r for r in reversed(state.requests) if r.closing is not None and r.closing.check is not None)
    closing = _closing(state, one.number)
    assert (closing.compliance, closing.check) == (event.compliance, event.check)
    if closing.action is CocAction.EARLY:
        assert event.on == closing.check_on
    else:
        assert event.on == held.period.end


def _service(state: CaseState, event: ServiceChanged, today: date) -> None:
    assert event.service is Service.DIRECT_PAY and event.on == today
    closing, held = _closing(state, event.number), state.opportunity
    assert closing.check is CheckStatus.NOT_APPLICABLE
    assert held is not None and held.status is OpportunityStatus.ENDED
    assert closing.action is not CocAction.EARLY or closing.explained_on is not None
    assert state.approval_of(event.number) is None


def _fees(state: CaseState, event: FeesReinstated, today: date) -> None:
    held = state.opportunity
    if "GEN-4" in event.steps:
        _collected_again(state, event)
        return
    closing = _closing(state, event.number)
    assert closing.check is CheckStatus.UNLIKELY and event.from_on == closing.check_on
    assert event.from_on <= today
    assert held is not None and held.period.start <= event.from_on and held.fees_from is None
    assert held.ended_on is not None and held.ended_on <= event.from_on
    approved = [put for put in state.approvals if put.request == event.number and put.answer is Answer.APPROVED]
    assert len(approved) == 1 and approved[0].answered_by not in ("", approved[0].by)


def _collected_again(state: CaseState, event: FeesReinstated) -> None:
    """After an end without fees: only where the office collects, from the first day of a method set since."""
    held = state.opportunity
    assert held is not None and held.ended_on is not None and held.fees_from is None
    assert state.service is not Service.DIRECT_PAY and state.closing_on is None
    assert event.from_on >= held.ended_on
    assert min(one.start for one in state.methods if one.until is None) <= event.from_on
    assert not [put for put in state.approvals if put.answer is Answer.WAITING]


def _check(state: CaseState, event: CheckRecorded, today: date) -> None:
    closing = _closing(state, event.number)
    assert closing.compliance_on is not None and closing.compliance_on <= event.effective_on <= today
    assert any(one.request == event.number and one.on == today for one in state.decisions)


def _asked(state: CaseState, event: ApprovalAsked, today: date) -> None:
    assert state.approval_of(event.number) is None
    assert event.approval not in {put.number for put in state.approvals}


def _answered(state: CaseState, event: ApprovalAnswered, today: date) -> None:
    put = next(one for one in state.approvals if one.number == event.approval)
    assert put.answer is Answer.WAITING
    assert event.answer is Answer.VOID or event.by != put.by


def _extended(state: CaseState, event: OpportunityExtended, today: date) -> None:
    held = state.opportunity
    assert held is not None and held.status is OpportunityStatus.RUNNING and held.period.end is not None
    assert held.period.end < event.until <= state.annual_review_on
    assert event.months >= 1


def _contacted(state: CaseState, event: MissContacted, today: date) -> None:
    if event.kind == "payment-request":
        held = state.opportunity
        recorded = any(one.closing is not None and one.closing.compliance is not None for one in state.requests)
        assert held is None or held.status not in (OpportunityStatus.RUNNING, OpportunityStatus.ACCEPTED) or recorded


_LOOKS: dict[type[Event], Callable[[CaseState, Any, date], None]] = {
    OpportunityEnded: _ended,
    ServiceChanged: _service,
    FeesReinstated: _fees,
    CheckRecorded: _check,
    ApprovalAsked: _asked,
    ApprovalAnswered: _answered,
    OpportunityExtended: _extended,
    MissContacted: _contacted,
}
