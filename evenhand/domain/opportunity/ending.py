"""What a Compliance Opportunity Outcome request carries, and what was put to a team leader. Source: SCH, EAR, EXT."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.opportunity.ending_words import (
    Answer,
    CheckStatus,
    CocAction,
    Compliance,
    ComplianceReason,
    Trigger,
)


@dataclass(frozen=True)
class Closing:
    """The Seg 5 Compliance Opportunity Details of one request.

    Attributes:
        action: scheduled end, early end or extension.
        trigger: what became known.
        since: the day from which that is so; the end date for a scheduled end.
        reason: Early End reason or extension reason, once one is recorded.
        instalment: the instalment that brought it, where one did.
        compliance, compliance_reason: as recorded; None until then. `excused` where a default was excused (R23).
        check: Unlikely to Pay Status, `check_on` its effective date, `rejected_reason` the DP Rejected Reason.
        months, revised_on: the extension proposed, and the end date that it makes.
        excuses: instalments that the extension excuses.
        refused: an extension that was not granted.
        goes_on: it was decided that the opportunity goes on.
        explained_on: direct pay was explained to the receiving parent (EAR-23); `pass_on` is whether they permit that
            their details go to the other parent, None while nobody asked.
        changed_on: the service type was changed to direct pay.
    """

    action: CocAction
    trigger: Trigger
    since: date
    reason: str = ""
    instalment: int | None = None
    compliance: Compliance | None = None
    compliance_reason: ComplianceReason | None = None
    excused: bool = False
    compliance_on: date | None = None
    check: CheckStatus | None = None
    check_on: date | None = None
    rejected_reason: str = ""
    months: int | None = None
    revised_on: date | None = None
    excuses: tuple[int, ...] = ()
    refused: bool = False
    goes_on: bool = False
    explained_on: date | None = None
    pass_on: bool | None = None
    changed_on: date | None = None


@dataclass(frozen=True)
class Approval:
    """What was put to a team leader, and the answer (R17).

    Attributes:
        number: within the case, from 1.
        request, task: whose content it is, and the task of the caseworker that put it.
        digest: of the content that is to be approved; an edit makes another.
        amount: pence, where the authority to approve hangs on one; None where it does not.
        by: who put it; never who answers.
    """

    number: int
    request: int
    task: str
    kind: ApprovalKind
    by: str
    asked_on: date
    digest: str
    amount: int | None = None
    answer: Answer = Answer.WAITING
    answered_by: str = ""
    answered_on: date | None = None


@dataclass(frozen=True)
class News:
    """Something that may end an opportunity early and is no fact of a person: a miss, another method, a wish, a rate.

    Attributes:
        since: the day from which it is so; with the instalment it tells one piece of news from another.
    """

    trigger: Trigger
    since: date
    instalment: int | None = None
