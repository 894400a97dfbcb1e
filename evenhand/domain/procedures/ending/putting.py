"""What is put to a team leader, and the digest of exactly that. Source: R17."""

from dataclasses import asdict
from datetime import date
from hashlib import sha256

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.ending import Approval
from evenhand.domain.opportunity.ending_words import Answer
from evenhand.domain.opportunity.events import ApprovalAnswered, ApprovalAsked, Event, TaskReopened
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.context import Context


def content_digest(state: CaseState, number: int) -> str:
    """A digest of what is put on a request: its details and its decisions. Any edit makes another."""
    request = state.request(number)
    details = asdict(request.closing) if request is not None and request.closing is not None else {}
    decisions = [asdict(one) for one in state.decisions if one.request == number]
    content = repr((number, sorted(details.items()), decisions))
    if request is not None and request.talks is not None:
        content += repr(sorted(asdict(request.talks).items()))
    return sha256(content.encode()).hexdigest()


def put(ctx: Context, kind: ApprovalKind, events: tuple[Event, ...], amount: int | None = None) -> ApprovalAsked:
    """Puts what stands on the request after these events to a team leader."""
    state = apply_all(ctx.state, events)
    number = max((one.number for one in state.approvals), default=0) + 1
    return ApprovalAsked(
        approval=number, number=ctx.number, task=ctx.task.id, kind=kind, by=ctx.actor.id, on=ctx.today,
        digest=content_digest(state, ctx.number), amount=amount, steps=ctx.task.steps, rules=("R17",),
    )  # fmt: skip


def taken_back(approval: Approval, answer: Answer, by: str, today: date, steps: tuple[str, ...]) -> tuple[Event, ...]:
    """What was put is returned, or taken back to be amended: its task is recorded anew, its text kept."""
    return (
        ApprovalAnswered(approval=approval.number, answer=answer, by=by, on=today, steps=steps, rules=("R17",)),
        TaskReopened(number=approval.request, task=approval.task, steps=steps, rules=("R17",)),
    )
