"""Tells what was put to a team leader and how it was answered, and what was decided by discretion."""

from evenhand.domain.opportunity.events import ApprovalAnswered, ApprovalAsked, DecisionRecorded
from evenhand.work.reporting.about import AS_PROPOSED, OTHERWISE, About, Step
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells, days_between

OF = About.APPROVAL


def asked(batch: Batch, item: Happened, event: ApprovalAsked) -> None:
    """It waits from now on."""
    subject = batch.subject(item.case)
    if subject is None:
        return
    batch.step(subject, OF, Step.ASKED, event.approval, event.on, str(event.kind))
    batch.standing.put(
        about=str(OF), kind=str(event.kind), account_id=item.account, case_id=item.case, number=event.approval,
        since=event.on, due_on=None, timers={}, **batch.cut(subject)._asdict(),
    )  # fmt: skip


def answered(batch: Batch, item: Happened, event: ApprovalAnswered) -> None:
    """With the days that it waited."""
    subject, row = batch.subject(item.case), batch.standing.drop(item.case, str(OF), event.approval)
    if subject is not None and row is not None:
        days = days_between(row["since"], event.on)
        batch.step(subject, OF, Step.ANSWERED, event.approval, event.on, str(event.answer), days=days)


def decided(batch: Batch, item: Happened, event: DecisionRecorded) -> None:
    """A discretionary decision, and whether it is what was proposed."""
    subject = batch.subject(item.case)
    if subject is not None:
        kind = AS_PROPOSED if event.chosen == event.proposed else OTHERWISE
        batch.step(subject, About.DECISION, kind, event.number, event.on, event.chosen)


TELLS: Tells = {ApprovalAsked: asked, ApprovalAnswered: answered, DecisionRecorded: decided}
