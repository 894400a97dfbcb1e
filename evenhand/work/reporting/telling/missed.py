"""Tells which payments did not come as agreed, and what that led to."""

from evenhand.domain.account.events import InstalmentJudged
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.opportunity.events import MissDecided, RequestOpened
from evenhand.domain.procedures.consequences.misses import instalment_of
from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells

OF = About.MISS
NOT_AS_AGREED = frozenset(
    {
        InstalmentState.MISSED,
        InstalmentState.SHORT,
        InstalmentState.LATE,
        InstalmentState.OTHER_METHOD,
        InstalmentState.EXCUSED,
    }
)


def judged(batch: Batch, item: Happened, event: InstalmentJudged) -> None:
    """A payment counts once: judged again, as last judged."""
    batch.forget(item.account, OF, event.number, Step.JUDGED)
    subject = batch.of_account(item.account, event.case)
    if subject is not None and event.state in NOT_AS_AGREED:
        batch.step(subject, OF, Step.JUDGED, event.number, item.on, str(event.state))


def opened(batch: Batch, item: Happened, event: RequestOpened) -> None:
    """A request about a payment."""
    subject = batch.subject(item.case)
    number = event.instalment if event.instalment is not None else instalment_of(event.cause)
    if subject is not None and number is not None:
        batch.step(subject, OF, Step.LED_TO, number, event.on, event.procedure, team=event.segment)


def decided(batch: Batch, item: Happened, event: MissDecided) -> None:
    """What a person decided about a payment."""
    subject = batch.subject(item.case)
    if subject is not None:
        batch.step(subject, OF, Step.DECIDED, event.instalment, event.on, event.decision)


TELLS: Tells = {InstalmentJudged: judged, RequestOpened: opened, MissDecided: decided}
