"""What must hold of how an opportunity ends: once, by the right people, and with nothing left waiting. R10, R17."""

from collections.abc import Iterator

from django.db.models import Count

from evenhand.cases.models import Case
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.opportunity.ending import Approval
from evenhand.domain.opportunity.ending_words import Answer, CheckStatus
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Status
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.records.models import Event

ANSWERED = frozenset({Answer.APPROVED, Answer.RETURNED, Answer.REJECTED})


def findings() -> Iterator[str]:
    """What is asked of the whole office at once."""
    ended = Event.objects.filter(kind="OpportunityEnded", command__undone_by=None)
    twice = dict(ended.values_list("case_id").annotate(times=Count("id")).filter(times__gt=1))
    for case, reference in Case.objects.filter(id__in=twice).order_by("reference").values_list("id", "reference"):
        yield f"case {reference}: its opportunity ended {twice[case]} times"


def of_case(state: CaseState) -> Iterator[str]:
    """What is wrong with how the opportunity of one case ended."""
    yield from _ended(state)
    for request in state.requests:
        yield from _request(state, request)
    for put in state.approvals:
        yield from _approval(state, put)
    if state.closed_on is not None:
        yield from _closed(state)


def _ended(state: CaseState) -> Iterator[str]:
    held = state.opportunity
    if held is None:
        return
    if (held.status is OpportunityStatus.ENDED) is (held.ended_on is None or held.compliance is None):
        yield "its opportunity ended without an outcome, or has one and goes on"
    if held.fees_from is None:
        return
    approved = {
        put.request for put in state.approvals if put.kind is ApprovalKind.FEES and put.answer is Answer.APPROVED
    }
    failed = {
        one.closing.check_on
        for one in state.requests
        if one.number in approved and one.closing is not None and one.closing.check is CheckStatus.UNLIKELY
    }
    again = {max(method.start, held.ended_on) for method in state.methods if held.ended_on is not None}
    if approved and (held.check is not CheckStatus.UNLIKELY or held.fees_from not in failed):
        yield f"fees count from {held.fees_from} without an approved check of that day"
    elif not approved and held.fees_from not in again:
        yield f"fees count from {held.fees_from}, and nobody approved them or set a method from that day"


def _request(state: CaseState, request: Request) -> Iterator[str]:
    waits = state.approval_of(request.number)
    pending = request.is_open and request.status is Status.PENDING
    if pending and waits is None:
        yield f"request {request.number} waits for a team leader to whom nothing was put"
    closing = request.closing
    if closing is not None and closing.changed_on is not None and closing.check is not CheckStatus.NOT_APPLICABLE:
        yield f"request {request.number} led to direct pay without a passed check"


def _approval(state: CaseState, put: Approval) -> Iterator[str]:
    if put.answer in ANSWERED and put.answered_by in ("", put.by):
        yield f"approval {put.number} was answered by nobody, or by who asked for it"
    if put.answer is not Answer.WAITING:
        return
    request = state.request(put.request)
    if request is None or not request.is_open or request.status is not Status.PENDING:
        yield f"approval {put.number} waits on a request that waits for nobody"
    elif put.digest != content_digest(state, put.request):
        yield f"approval {put.number} is of another content than the request has"


def _closed(state: CaseState) -> Iterator[str]:
    waiting = [request.number for request in state.requests if request.is_open]
    if waiting:
        yield f"the case is closed, and request {waiting[0]} waits"
    if state.timers or any(method.until is None for method in state.methods):
        yield "the case is closed, and a deadline or a method of payment goes on"
