"""What waits for a team leader, and what approving it would do, as the API tells it."""

from collections.abc import Iterable
from datetime import date

from evenhand.api.account_bodies import Amount
from evenhand.api.refusing import RefusedOut
from evenhand.api.shapes.basics import Shape
from evenhand.domain.account.planning.difference import Line
from evenhand.domain.account.state import Planned
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.refusal import Refusal
from evenhand.work.reading.approval_preview import Preview
from evenhand.work.reading.approvals import Waiting
from evenhand.work.reading.request_view import Desk


class WaitingOut(Shape):
    """One approval. It is answered on `task` of `request`, with `digest` as the `seen` of the answer.

    `refused` says why this person may not answer it; `others` are the colleagues who may.
    """

    request: int
    case: str
    procedure: str
    task: str
    kind: ApprovalKind
    by: str
    asked_on: date
    waits_days: int
    amount: Amount | None = None
    digest: str
    refused: RefusedOut | None = None
    others: list[str]


class ApprovalsOut(Shape):
    """The one that waits longest stands first."""

    waiting: list[WaitingOut]


class ContentOut(Shape):
    """What was put: the details of the outcome."""

    action: str
    trigger: str
    reason: str
    since: date
    compliance: str | None = None
    compliance_reason: str | None = None
    excused: bool
    check: str | None = None
    check_on: date | None = None
    rejected_reason: str
    months: int | None = None
    revised_on: date | None = None


class PaymentPlanned(Shape):
    """One payment that is to come."""

    amount: Amount
    maintenance: Amount
    fee: Amount
    arrears: Amount
    charges: Amount


class PaymentChangeOut(Shape):
    """One day and method, as it is `now`, and as it would be `then`; absent where there is none."""

    due_on: date
    method: str
    now: PaymentPlanned | None = None
    then: PaymentPlanned | None = None


class LetterToLeaveOut(Shape):
    code: str
    to: Role


class DoesOut(Shape):
    """What approval does: to the case, to the account, the letters, and the payments to come."""

    case: list[str]
    money: list[str]
    fees_from: date | None = None
    letters: list[LetterToLeaveOut]
    payments: list[PaymentChangeOut]


class ApprovalOut(Shape):
    """One approval with its content. `not_now` says why it would be refused today, whoever approved it."""

    approval: WaitingOut
    content: ContentOut | None = None
    does: DoesOut | None = None
    not_now: RefusedOut | None = None


def approvals_out(found: Iterable[Waiting], today: date) -> ApprovalsOut:
    """All that this person may see."""
    return ApprovalsOut(waiting=[_waiting(item, today) for item in found])


def approval_out(desk: Desk, preview: Preview) -> ApprovalOut:
    """One of them with what it would do."""
    closing = desk.request.closing
    return ApprovalOut(
        approval=_waiting(preview.waiting, desk.view.today),
        content=_content(closing) if closing is not None else None,
        does=None if preview.refused is not None else _does(preview),
        not_now=_refused(preview.refused),
    )


def _waiting(item: Waiting, today: date) -> WaitingOut:
    return WaitingOut(
        request=item.request,
        case=item.case,
        procedure=item.procedure,
        task=item.task,
        kind=item.kind,
        by=item.by,
        asked_on=item.asked_on,
        waits_days=item.days(today),
        amount=None if item.amount is None else pounds(item.amount),
        digest=item.digest,
        refused=_refused(item.refused),
        others=list(item.others),
    )


def _content(closing: Closing) -> ContentOut:
    return ContentOut(
        action=closing.action,
        trigger=closing.trigger,
        reason=closing.reason,
        since=closing.since,
        compliance=closing.compliance,
        compliance_reason=closing.compliance_reason,
        excused=closing.excused,
        check=closing.check,
        check_on=closing.check_on,
        rejected_reason=closing.rejected_reason,
        months=closing.months,
        revised_on=closing.revised_on,
    )


def _does(preview: Preview) -> DoesOut:
    return DoesOut(
        case=list(preview.does),
        money=list(preview.money),
        fees_from=preview.fees_from,
        letters=[LetterToLeaveOut(code=item.code, to=item.to) for item in preview.letters],
        payments=[_change(line) for line in preview.schedule],
    )


def _change(line: Line) -> PaymentChangeOut:
    return PaymentChangeOut(
        due_on=line.due_on, method=str(line.method), now=_planned(line.was), then=_planned(line.now)
    )


def _planned(item: Planned | None) -> PaymentPlanned | None:
    if item is None:
        return None
    return PaymentPlanned(
        amount=pounds(item.amount),
        maintenance=pounds(item.maintenance),
        fee=pounds(item.fee),
        arrears=pounds(item.arrears),
        charges=pounds(item.charges),
    )


def _refused(refusal: Refusal | None) -> RefusedOut | None:
    if refusal is None:
        return None
    return RefusedOut(
        code=refusal.code, sentence=refusal.sentence, steps=list(refusal.steps), rules=list(refusal.rules)
    )
