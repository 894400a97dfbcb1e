"""Tells which cases there are, whose they are, and what work the paying parent has."""

from evenhand.domain.opportunity.events import CaseRegistered, FactLearned, PersonRegistered, SegmentMoved
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells


def registered(batch: Batch, item: Happened, event: CaseRegistered) -> None:
    """A case came in."""
    batch.register(
        case_id=item.case, account_id=item.account, reference=item.reference, paying=event.paying, team=event.segment,
        scheme=str(event.legacy.scheme), offer=0, offered_on=None, answered_on=None, started_on=None, ending=0,
        judged_on=None,
    )  # fmt: skip


def person(batch: Batch, item: Happened, event: PersonRegistered | FactLearned) -> None:
    """What work a person has, as last known."""
    batch.known.put(reference=event.parent.reference, employment=str(event.parent.employment))


def moved(batch: Batch, item: Happened, event: SegmentMoved) -> None:
    """The case went to another team: what happens from now on is that team's."""
    subject = batch.subject(item.case)
    if subject is not None:
        subject["team"] = event.segment


TELLS: Tells = {CaseRegistered: registered, PersonRegistered: person, FactLearned: person, SegmentMoved: moved}
