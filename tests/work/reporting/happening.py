"""Events that are told of a case, each in a telling of its own, as though it had happened."""

from datetime import date

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.opportunity.events import Event, SegmentMoved
from evenhand.insight.models import Milestone, Tally
from evenhand.work.reporting.telling.batch import Batch, Happened
from evenhand.work.reporting.telling.handlers import tell
from tests.desks import days_pass, offered

TUESDAY = date(2017, 2, 14)


def registered() -> Happened:
    """A case of which nothing is told yet, but that it came in."""
    desk = offered()
    days_pass(TUESDAY)
    loaded = desk.loaded
    Milestone.objects.all().delete()
    Tally.objects.all().delete()
    return Happened(SegmentMoved(segment="new-case"), TUESDAY, loaded.ids.account, loaded.ids.case, "case:700000000011")


def happens(case: Happened, *told: tuple[date, Event | AccountEvent]) -> None:
    """Each event in a telling of its own."""
    for on, event in told:
        items = [Happened(event, on, case.account, case.case, case.stream)]
        batch = Batch(items)
        tell(batch, items)
        batch.write()


def day(number: int, month: int = 3) -> date:
    return date(2017, month, number)
