"""Tells which requests are open, until when, and which were closed after how long."""

from datetime import date

from evenhand.domain.opportunity.events import OfferDated, RequestClosed, RequestOpened, TimerSet, TimerStopped
from evenhand.domain.opportunity.vocabulary import TimerWhy
from evenhand.work.reporting.about import About, Step
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells, days_between
from evenhand.work.reporting.telling.rows import Row

OF = About.REQUEST
KEPT = (TimerWhy.LATE, TimerWhy.PAYMENT_RETURNED)
"""Deadlines by which a person has to act: one that ran out stays until another day is set, or they do."""
NEVER = date.max.isoformat()


def opened(batch: Batch, item: Happened, event: RequestOpened) -> None:
    """A request is the team's that it was opened for, whoever has the case."""
    subject = batch.subject(item.case)
    if subject is None:
        return
    batch.step(subject, OF, Step.OPENED, event.number, event.on, event.procedure, team=event.segment)
    cut = batch.cut(subject)._replace(team=event.segment)
    batch.standing.put(
        about=str(OF), kind=event.procedure, account_id=item.account, case_id=item.case, number=event.number,
        since=event.on, due_on=None, timers={}, **cut._asdict(),
    )  # fmt: skip


def closed(batch: Batch, item: Happened, event: RequestClosed) -> None:
    """With the days that it was open."""
    subject, row = batch.subject(item.case), batch.standing.drop(item.case, str(OF), event.number)
    if subject is not None and row is not None:
        on = event.on or item.on
        days = days_between(row["since"], on)
        batch.step(subject, OF, Step.CLOSED, event.number, on, row["kind"], days=days, team=row["team"])


def timer_set(batch: Batch, item: Happened, event: TimerSet) -> None:
    """A deadline of an open request runs."""
    row = _row(batch, item, event.number)
    if row is not None:
        _due(row, row["timers"] | {str(event.why): event.due_on.isoformat()})


def timer_stopped(batch: Batch, item: Happened, event: TimerStopped) -> None:
    """A deadline runs no longer: it is kept where it ran out."""
    row = _row(batch, item, event.number)
    if row is None:
        return
    ran_out = event.why in KEPT and row["timers"].get(str(event.why), NEVER) <= item.on.isoformat()
    if not ran_out:
        _due(row, {why: due for why, due in row["timers"].items() if why != str(event.why)})


def offer_made(batch: Batch, item: Happened, event: OfferDated) -> None:
    """An offer that was made is late no longer."""
    row = _row(batch, item, event.number)
    if row is not None:
        _due(row, {why: due for why, due in row["timers"].items() if why != str(TimerWhy.LATE)})


def _row(batch: Batch, item: Happened, number: int) -> Row | None:
    return batch.standing.now.get((item.case, str(OF), number))


def _due(row: Row, timers: dict[str, str]) -> None:
    row["timers"] = timers
    row["due_on"] = min(map(date.fromisoformat, timers.values()), default=None)


TELLS: Tells = {
    RequestOpened: opened,
    RequestClosed: closed,
    TimerSet: timer_set,
    TimerStopped: timer_stopped,
    OfferDated: offer_made,
}
