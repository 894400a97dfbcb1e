"""How an opportunity ends: what waits for a team leader, what answering would do, and requests opened by hand."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import AdviceBody, Drawn, OutcomeBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import absent, at_fault
from evenhand.api.shapes.approvals import ApprovalOut, ApprovalsOut, approval_out, approvals_out
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import CaseReference, Id
from evenhand.domain.procedures.ending.advice import MAY_ASK
from evenhand.work.amend_approval import amend_approval
from evenhand.work.ask_advice import ask_advice
from evenhand.work.asking import command_from
from evenhand.work.ending.by_hand import MAY_OPEN, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from evenhand.work.reading.approval_preview import approval_of
from evenhand.work.reading.approvals import approvals
from evenhand.work.roles import READERS

router = Router(tags=["Outcomes"])


@reads(router, "/approvals", ApprovalsOut, READERS, "What waits for a team leader", absent=False)
def read_approvals(request: Asking) -> ApprovalsOut:
    """The one that waits longest stands first."""
    return approvals_out(approvals(request.auth.actor, request.auth.today), request.auth.today)


@reads(router, "/approvals/{request_id}", ApprovalOut, READERS, "What answering would do")
def read_approval(request: Asking, request_id: Id) -> ApprovalOut:
    """`content` is what was put, `does` what approval would do, `now` what is true today. Nothing is recorded.

    The answer is recorded on the task named here, with `digest` as its `seen`.
    """
    found = approval_of(request_id, request.auth.actor, request.auth.today)
    if found is None:
        raise absent("approval")
    return approval_out(*found)


@writes(
    router, "/requests/{request_id}/amend", RecordedOut, ("caseworker",), "Take back to amend", does="amend_approval"
)
def amend(request: Asking, request_id: Id, body: Drawn, sent: Sent = HEADER) -> RecordedOut:
    """What waits for a team leader is void; its task is recorded anew."""
    outcome = amend_approval(
        request.auth.actor, request_id, seen=seen(body, request.auth), key=key(request, body, sent)
    )  # fmt: skip
    return answer(outcome, request.auth)


@writes(
    router, "/cases/{reference}/outcomes", RecordedOut, sorted(MAY_OPEN), "Open an early end or an extension",
    does="open_outcome_by_hand",
)  # fmt: skip
def open_outcome(request: Asking, reference: CaseReference, body: OutcomeBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `procedure`, `trigger`, `since`, `reason`; `parent` and `instalment` by their numbers, where any."""
    asked = command_from(OutcomeAsked, body.values)
    if isinstance(asked, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in asked])
    outcome = open_outcome_by_hand(
        request.auth.actor, reference, asked, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)


@writes(router, "/requests/{request_id}/advice", RecordedOut, sorted(MAY_ASK), "Ask for advice", does="ask_advice")
def ask(request: Asking, request_id: Id, body: AdviceBody, sent: Sent = HEADER) -> RecordedOut:
    """An incident of Advice and Guidance under this request; its answer is recorded on the incident."""
    outcome = ask_advice(request.auth.actor, request_id, body.question, key=key(request, body, sent))
    return answer(outcome, request.auth)
